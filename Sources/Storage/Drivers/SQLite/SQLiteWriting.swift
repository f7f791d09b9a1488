import GRDB

extension GroupCommit where Connection == Void {
    /// The one writer of a SQLite file.
    static func sqlite(_ pool: DatabasePool, wait: Duration, bulletin: Bulletin) -> GroupCommit<Void> {
        GroupCommit(batch: 64, wait: wait, label: "storage.sqlite.writer", bulletin: bulletin) { writes, _ in
            try SQLiteFailure.translated { try pool.writeWithoutTransaction { try SQLiteWriting.commit(writes, on: $0, wait: wait) } }
        }
    }
}

/// Several writes in one transaction of SQLite.
private enum SQLiteWriting {
    static func commit(_ writes: [PendingWrite], on connection: GRDB.Database, wait: Duration) throws -> [PendingWrite.Outcome] {
        do {
            try SQLiteFailure.translated { try connection.beginTransaction(.immediate) }
        } catch StorageError.conflict {
            // Another program holds the file, and will for whoever asks next: nobody is made to wait as long again.
            throw StorageError.exhausted(seconds: wait.seconds)
        }
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
