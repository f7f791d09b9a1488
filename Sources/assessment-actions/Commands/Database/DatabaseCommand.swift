import ArgumentParser
import Foundation
import Storage

/// Looks after the database.
struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "database", abstract: "Looks after the database.",
        subcommands: [Migrate.self, Backup.self, Restore.self, Check.self, Copy.self])

    struct Migrate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Brings the database up to date. Serving does so too; this does it ahead of time.",
            discussion: """
                Prints what it did, a line for each step. A database that a newer version of the program has changed is refused.

                Example: assessment-actions database migrate
                """)

        func run() async throws {
            let database = try await Settings.load().openDatabase(.mayBeNew)
            for name in try await database.migrate() { Output.line(name) }
            await database.close()
        }
    }
}

extension Database {
    /// Does something with it and closes it, whatever comes of that.
    func closing<Result>(_ act: (Database) async throws -> Result) async throws -> Result {
        do {
            let result = try await act(self)
            await close()
            return result
        } catch {
            await close()
            throw error
        }
    }
}

extension CopyProgress {
    var words: String { "\(isComparing ? "comparing" : "copying") \(table): \(rows) of \(total) rows, \(rows.percent(of: total))" }
}
