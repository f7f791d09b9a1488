import ArgumentParser
import Storage

/// Looks after the database.
struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "database", abstract: "Looks after the database.", subcommands: [Migrate.self])

    struct Migrate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Brings the database up to date. Serving does so too; this does it ahead of time.")

        func run() async throws {
            let database = try await Settings.load().openDatabase(.mayBeNew)
            for name in try await database.migrate() { print(name) }
            await database.close()
        }
    }
}
