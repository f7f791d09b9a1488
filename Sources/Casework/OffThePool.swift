import Dispatch

/// Does a second of work, such as reading a large report or writing an export, where other requests need not wait for it.
public func offThePool<Result: Sendable>(_ work: @Sendable @escaping () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async { continuation.resume(with: Swift.Result { try work() }) }
    }
}
