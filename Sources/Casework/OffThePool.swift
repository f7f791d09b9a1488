import Dispatch

/// Does work that takes long or waits for a disk on a thread of its own kind: the threads that Swift's tasks share must not wait.
public func offThePool<Value: Sendable, Failure: Error>(
    _ work: @Sendable @escaping () throws(Failure) -> Value
) async throws(Failure) -> Value {
    let result: Result<Value, Failure> = await withCheckedContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async { continuation.resume(returning: Result(catching: work)) }
    }
    return try result.get()
}
