public import Casework
import NIOCore
import NIOPosix

extension FileScanner {
    /// Asks a clamd, a connection for each file. Whatever else than a clear answer within the time is `unscannable`: never `clean`.
    public static func clamd(at address: ClamdAddress, deadline: Duration = .seconds(60)) -> FileScanner {
        FileScanner { contents in
            do {
                return try await withDeadline(deadline) {
                    // A connection ends in its own time, even of a scan that is given up; which of the two ran out first says nothing.
                    try await ClamdConversation.begin(at: address, within: .seconds(5)).verdict(on: contents)
                }
            } catch {
                return .unscannable("clamd at \(address): \(error)")
            }
        }
    }

    private static func withDeadline(
        _ deadline: Duration, _ work: @Sendable @escaping () async throws -> Verdict
    ) async throws -> Verdict {
        try await withThrowingTaskGroup(of: Verdict.self) { group in
            defer { group.cancelAll() }
            group.addTask(operation: work)
            group.addTask {
                try await Task.sleep(for: deadline)
                throw ClamdTrouble(description: "no answer within \(deadline)")
            }
            return try await group.next() ?? .unscannable("nobody was asked")
        }
    }
}

/// Why there is no clear answer, in words for a log.
struct ClamdTrouble: Error, CustomStringConvertible {
    let description: String
}
