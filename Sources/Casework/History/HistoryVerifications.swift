public import Domain
public import Foundation
import Storage

/// The walks over histories that somebody asked for, and what the last one of each organisation found. It is kept in the database, for
/// every node to tell: it says how things stood then, and another walk says how they stand now.
///
/// They go on beside everything else, one at a time whoever asked and wherever, so that a long one takes one connection and no more.
public struct HistoryVerifications: Sendable {
    let database: Database
    let now: @Sendable () -> Date

    public enum Standing: Sendable {
        case never
        case underWay(since: Date, by: String)
        case done(HistoryVerification, at: Date, by: String)
        /// The database could not be read to the end, or the node that walked has ended. Why, in words for the log.
        case brokenOff(at: Date, why: String)
    }

    /// A node that has not been heard of for so long, in seconds, has ended; it lets hear of itself far more often.
    private static let silence: TimeInterval = 60
    private static let beat = Duration.seconds(10)

    func standing(of organisation: Organisation.ID) async throws -> Standing {
        guard let check = try await database.read({ try $0.historyCheck(of: organisation) }) else { return .never }
        if let found = check.found { return .done(found, at: check.began, by: check.by) }
        if let why = check.broken { return .brokenOff(at: check.began, why: why) }
        if now().timeIntervalSince(check.seen) > Self.silence { return .brokenOff(at: check.began, why: "the node that checked has ended") }
        return .underWay(since: check.began, by: check.by)
    }

    /// Waits for the end of the walk, but not longer than `patience`. Throws `Failure.invalid` while another one is under way.
    func begin(
        _ organisation: Organisation.ID, by person: Person.ID, patience: Duration,
        _ walk: @Sendable @escaping () async throws -> HistoryVerification,
        inWords words: @Sendable @escaping (any Error) -> String
    ) async throws -> Standing {
        let begun = now()
        try await database.write { transaction in
            guard try !transaction.isCheckingHistory(since: begun.addingTimeInterval(-Self.silence)) else {
                throw Failure.invalid([.init("", "A history is being checked now. Wait a moment and try again.")])
            }
            try transaction.beginHistoryCheck(of: organisation, by: person, at: begun)
        }
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        Task {
            await walkToTheEnd(organisation, begun: begun, walk, inWords: words)
            end.finish()
        }
        await withTaskGroup { group in
            // A stream can be left before its end; a task could not.
            group.addTask { for await _ in ended {} }
            group.addTask { try? await Task.sleep(for: patience) }  // Woken early, it has waited long enough.
            await group.next()
            group.cancelAll()
        }
        return try await standing(of: organisation)
    }

    private func walkToTheEnd(
        _ organisation: Organisation.ID, begun: Date, _ walk: @Sendable @escaping () async throws -> HistoryVerification,
        inWords words: @Sendable @escaping (any Error) -> String
    ) async {
        let beating = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: Self.beat)
                let seen = now()
                try await database.write { try $0.touchHistoryCheck(of: organisation, begun: begun, at: seen) }
            }
        }
        let result: Result<HistoryVerification, any Error>
        do { result = .success(try await walk()) } catch { result = .failure(error) }
        beating.cancel()
        // What cannot be written down now is said to have broken off, as soon as nothing has been heard of it for long enough.
        try? await database.write { transaction in
            switch result {
            case .success(let found): try transaction.endHistoryCheck(of: organisation, begun: begun, found: found, broken: nil)
            case .failure(let error): try transaction.endHistoryCheck(of: organisation, begun: begun, found: nil, broken: words(error))
            }
        }
    }
}
