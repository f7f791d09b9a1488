/// The one writer of a node. What waits at the same moment shares one transaction, and so one wait for the disk; each stands in its own
/// savepoint and is told its own outcome, after the commit.
final class GroupCommit<Connection>: Sendable {
    private let lane: Lanes<Connection, PendingWrite>

    /// `commit` runs the writes in one transaction. An error it throws means that nothing of any of them was kept, or that nobody can tell.
    init(
        batch: Int, wait: Duration, label: String, bulletin: Bulletin,
        commit: @Sendable @escaping ([PendingWrite], Lane<Connection>) throws -> [PendingWrite.Outcome]
    ) {
        lane = Lanes(count: 1, batch: batch, wait: wait, label: label) { writes, lane in
            GroupCommit.settle(writes, on: lane, bulletin, commit)
        }
    }

    func write<Result: Sendable>(_ body: @Sendable @escaping (Transaction) throws -> Result) async throws -> Result {
        try await lane.run { PendingWrite(body, $0) }
    }

    var load: LaneLoad { lane.load }

    func close(_ clear: @Sendable @escaping (Lane<Connection>) -> Void = { _ in }) async { await lane.close(clear) }

    private static func settle(
        _ writes: [PendingWrite], on lane: Lane<Connection>, _ bulletin: Bulletin,
        _ commit: ([PendingWrite], Lane<Connection>) throws -> [PendingWrite.Outcome]
    ) {
        do {
            let outcomes = try commit(writes, lane)
            bulletin.post(outcomes.news)
            for outcome in outcomes { outcome.tell(nil) }
        } catch let error as StorageError where error.isOfTheServer {
            for write in writes { write.refuse(error) }
        } catch {
            // One of them may have spoilt it for all: a full disk, a deferred rule. Alone, each gets the answer it deserves.
            for write in writes where writes.count > 1 { settle([write], on: lane, bulletin, commit) }
            if writes.count == 1 { writes.first?.refuse(error) }
        }
    }
}

/// A closure in the writer's line, and the caller who waits for what becomes of it.
struct PendingWrite: Sendable {
    let run: @Sendable (Transaction) -> Outcome
    let refuse: @Sendable (any Error) -> Void

    /// What came of one run. The caller hears it when the commit is known: `tell(nil)` gives the closure's own result or error.
    struct Outcome {
        let error: (any Error)?
        /// What watchers are to hear of.
        let news: [News]
        /// How to find out later whether it was kept.
        let witness: SQL?
        let tell: ((any Error)?) -> Void
    }

    init<Result: Sendable>(_ body: @Sendable @escaping (Transaction) throws -> Result, _ caller: CheckedContinuation<Result, any Error>) {
        refuse = { caller.resume(throwing: $0) }
        run = { transaction in
            let result = Swift.Result {
                let value = try body(transaction)
                try transaction.finish()
                return value
            }
            return switch result {
            case .success(let value):
                Outcome(error: nil, news: transaction.news, witness: transaction.witness) {
                    $0.map(caller.resume(throwing:)) ?? caller.resume(returning: value)
                }
            case .failure(let error): Outcome(error: error, news: [], witness: nil) { _ in caller.resume(throwing: error) }
            }
        }
    }
}

extension [PendingWrite.Outcome] {
    /// Of each report the last alone.
    var news: [News] { News.latest(of: flatMap(\.news)) }
}
