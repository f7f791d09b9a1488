import GRDB

/// The one writer of a SQLite file. What waits at the same moment shares one transaction, and so one wait for the disk;
/// each stands in its own savepoint and is told its own outcome, after the commit.
final class GroupCommit: Sendable {
    private let lane: Lanes<Void, PendingWrite>

    init(_ pool: DatabasePool, wait: Duration) {
        lane = Lanes(count: 1, batch: 64, wait: wait, label: "storage.sqlite.writer") { writes, _ in
            pool.writeWithoutTransaction { GroupCommit.settle(writes, on: $0) }
        }
    }

    func write<Result: Sendable>(_ body: @Sendable @escaping (Transaction) throws -> Result) async throws -> Result {
        try await lane.run { PendingWrite(body, $0) }
    }

    func close() async { await lane.close { _ in } }

    private static func settle(_ writes: [PendingWrite], on connection: GRDB.Database) {
        do {
            let outcomes = try SQLiteFailure.translated { try commit(writes, on: connection) }
            for outcome in outcomes { outcome.tell(nil) }
        } catch {
            // One of them may have spoilt it for all: a full disk, a deferred rule. Alone, each gets the answer it deserves.
            for write in writes where writes.count > 1 { settle([write], on: connection) }
            if writes.count == 1 { writes.first?.refuse(error) }
        }
    }

    private static func commit(_ writes: [PendingWrite], on connection: GRDB.Database) throws -> [PendingWrite.Outcome] {
        try connection.beginTransaction(.immediate)
        do {
            let outcomes = try writes.map { write in
                try connection.execute(sql: "SAVEPOINT write")
                let outcome = write.run(Transaction(SQLiteSession(connection: connection)))
                // Some errors end the whole transaction; what the others wrote in it is gone too.
                guard connection.isInsideTransaction else { throw outcome.error ?? StorageError.refused("the transaction was ended") }
                try connection.execute(sql: outcome.error == nil ? "RELEASE write" : "ROLLBACK TO write; RELEASE write")
                return outcome
            }
            try connection.commit()
            return outcomes
        } catch {
            if connection.isInsideTransaction { try connection.rollback() }
            throw error
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
            case .success(let value): Outcome(error: nil) { $0.map(caller.resume(throwing:)) ?? caller.resume(returning: value) }
            case .failure(let error): Outcome(error: error) { _ in caller.resume(throwing: error) }
            }
        }
    }
}
