public import Domain
public import Foundation

/// The walks over histories that somebody asked for, and what the last one of each organisation found. In memory alone: it says how things
/// stood then, and another walk says how they stand now.
///
/// They go on beside everything else, one at a time whoever asked, so that a long one takes one connection and no more.
public actor HistoryVerifications {
    private var standings: [Organisation.ID: Standing] = [:]
    private var isWalking = false

    public enum Standing: Sendable {
        case never
        case underWay(since: Date, by: String)
        case done(HistoryVerification, at: Date, by: String)
        /// The database could not be read to the end. Why, in words for the log.
        case brokenOff(at: Date, why: String)
    }

    func standing(of organisation: Organisation.ID) -> Standing { standings[organisation] ?? .never }

    /// Waits for the end of the walk, but not longer than `patience`. Throws `Failure.invalid` while another one is under way.
    func begin(
        _ organisation: Organisation.ID, by name: String, at instant: Date, patience: Duration,
        _ walk: @Sendable @escaping () async throws -> HistoryVerification,
        inWords words: @Sendable @escaping (any Error) -> String
    ) async throws -> Standing {
        guard !isWalking else {
            throw Failure.invalid([.init("", "A history is being checked now. Wait a moment and try again.")])
        }
        isWalking = true
        standings[organisation] = .underWay(since: instant, by: name)
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        Task {
            let standing: Standing
            do {
                standing = .done(try await walk(), at: instant, by: name)
            } catch {
                standing = .brokenOff(at: instant, why: words(error))
            }
            (standings[organisation], isWalking) = (standing, false)
            end.finish()
        }
        await withTaskGroup { group in
            // A stream can be left before its end; a task could not.
            group.addTask { for await _ in ended {} }
            group.addTask { try? await Task.sleep(for: patience) }  // Woken early, it has waited long enough.
            await group.next()
            group.cancelAll()
        }
        return self.standing(of: organisation)
    }
}
