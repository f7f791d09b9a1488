import Foundation

extension GroupCommit where Connection == PostgresConnection {
    /// The one writer of this node, and of all nodes the one whose turn it is. Fewer writes together than SQLite's: past 64 savepoints in one
    /// transaction every other connection becomes slower.
    static func postgres(_ server: PostgresServer, wait: Duration, bulletin: Bulletin) -> GroupCommit<PostgresConnection> {
        GroupCommit(batch: 32, wait: wait, label: "storage.postgres.writer", bulletin: bulletin) { writes, lane in
            try PostgresWriting(server: server, writes: writes).commit(on: lane)
        }
    }
}

/// Several writes in one transaction of PostgreSQL.
struct PostgresWriting {
    let server: PostgresServer
    let writes: [PendingWrite]

    /// The channel on which nodes tell each other what they have done.
    static let channel = "assessment_actions"

    /// How often they are begun anew before a conflict is told, which other programs alone can cause.
    private static let attempts = 12

    /// How often they are begun anew on another connection, where the one they were on was lost before the commit.
    private static let connections = 2

    func commit(on lane: Lane<PostgresConnection>) throws -> [PendingWrite.Outcome] {
        var (conflicts, losses) = (0, 0)
        while true {
            do {
                let (outcomes, isCertain) = try commitOnce(on: lane)
                if isCertain { return outcomes }
                server.noteLostCommit()
                if try isKept(outcomes, on: lane) { return outcomes }
                losses += 1
                guard losses < PostgresWriting.connections else { throw StorageError.unavailable("connections are lost again and again") }
            } catch StorageError.conflict where conflicts < PostgresWriting.attempts {
                conflicts += 1
                server.noteConflict()
                Thread.sleep(forTimeInterval: Double.random(in: 0...0.002) * Double(conflicts))
            } catch StorageError.unavailable where losses < PostgresWriting.connections - 1 {
                losses += 1
            }
        }
    }

    /// Not certain where the connection was lost while the server was to commit.
    private func commitOnce(on lane: Lane<PostgresConnection>) throws -> (outcomes: [PendingWrite.Outcome], isCertain: Bool) {
        var isCertain = true
        let outcomes = try PostgresTransaction.write.run(on: lane, to: server, perform) { outcomes, connection in
            try tell(outcomes.news, on: connection)
            do {
                try PostgresTransaction.commit(connection)
            } catch let error as StorageError where error.isOfTheServer {
                isCertain = false
            }
        }
        return (outcomes, isCertain)
    }

    private func perform(_ connection: PostgresConnection) throws -> [PendingWrite.Outcome] {
        // One alone needs no savepoint: where it fails there is nothing else to keep.
        if writes.count == 1, let write = writes.first {
            let outcome = write.run(Transaction(PostgresSession(connection: connection)))
            if let error = outcome.error { throw error }
            return [outcome]
        }
        return try writes.map { write in
            try connection.script("SAVEPOINT write")
            let outcome = write.run(Transaction(PostgresSession(connection: connection)))
            if let error = outcome.error as? StorageError, error == .conflict || connection.isLost { throw error }
            try connection.script(outcome.error == nil ? "RELEASE SAVEPOINT write" : "ROLLBACK TO SAVEPOINT write; RELEASE SAVEPOINT write")
            return outcome
        }
    }

    /// Sent with the commit, and only if there is one.
    private func tell(_ news: [News], on connection: PostgresConnection) throws {
        guard !news.isEmpty else { return }
        let texts = Binding(try JSONColumn.text(of: news.map { "\(server.node) \($0.text)" }))
        let notify = "SELECT pg_notify('\(PostgresWriting.channel)', said.value) FROM json_array_elements_text($1::json) AS said"
        _ = try connection.run(notify, [texts])
    }

    /// Looks for what the lost commit would have left. Whoever looks waits for the writers' turn, which the lost transaction keeps to its end.
    /// Throws `outcomeUnknown` where there is nothing to look for, or the server cannot be asked.
    private func isKept(_ outcomes: [PendingWrite.Outcome], on lane: Lane<PostgresConnection>) throws -> Bool {
        guard let witness = outcomes.lazy.compactMap(\.witness).first else { throw StorageError.outcomeUnknown }
        let deadline = ContinuousClock.now + .seconds(1)
        while true {
            do {
                return try PostgresTransaction.write.run(on: lane, to: server) { connection in
                    try !connection.run(witness.text, witness.bindings).isEmpty
                }
            } catch is StorageError {
                guard ContinuousClock.now < deadline else { throw StorageError.outcomeUnknown }
                Thread.sleep(forTimeInterval: 0.1)
            }
        }
    }
}
