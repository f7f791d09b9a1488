public import Casework
import Domain
public import Storage

/// A database of people and actions with one file in evidence, for tests of the program as a whole.
public enum TestEvidence {
    /// Gives the file's SHA-256. The database is made, and closed again.
    @discardableResult
    public static func add(to address: DatabaseURL, _ files: FileStore) async throws -> String {
        let database = try await Database.open(address)
        try await database.migrate()
        let world = try await World.make(on: database, files: files)
        let action = try await world.bring(world.amber, to: .inProgress)
        let draft = try await world.file(Array("Month,Renewals\r\nJuly,1204\r\n".utf8), name: "costs.csv")
        let evidence = try await world.add(draft, to: action.id)
        await database.close()
        guard case .file(let file) = evidence.latest.content else { throw World.Missing(what: "a file") }
        return file.digest
    }
}
