public import ArgumentParser
import Domain
import Foundation
public import Storage

extension DatabaseCommand {
    struct Copy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copies everything from one database to another: from SQLite to PostgreSQL, or back.",
            discussion: """
                From one moment of the first into the second, which must be empty, in one transaction: after an error nothing of it is left. \
                Before it is kept, both are compared row by row, and the history is verified. Stop the program first: what people change while \
                it runs stays behind. Evidence files are not in the database: files copy takes those.

                Prints the tables with their rows, parted by a tab.

                Example: assessment-actions database copy --from sqlite:var/assessment-actions.sqlite --to postgres://actions@db.example/actions
                """)

        @Option(help: "The database to copy: sqlite:PATH or postgres://…") var from: DatabaseURL
        @Option(help: "The empty database to fill: sqlite:PATH or postgres://…") var to: DatabaseURL

        func run() async throws {
            guard from != to else { throw ValidationError("--from and --to name the same database.") }
            let (start, progress) = (ContinuousClock.now, Progress())
            let outcome = try await from.open(.mustExist).closing { source in
                try await to.open(.mayBeNew).closing { target in
                    try await target.migrate()
                    return try await source.copy(into: target) { progress.tell($0.words) }
                }
            }
            progress.end()
            for table in outcome.tables { Output.line("\(table.name)\t\(table.rows)") }
            try outcome.tell(since: start)
        }
    }
}

extension CopyOutcome {
    /// On standard error: how much it was and how long it took. Exits with 1 where the history was not right before.
    func tell(since start: ContinuousClock.Instant) throws {
        for finding in history.findings { Output.message(finding.words) }
        let sound = history.findings.isEmpty ? "as they were written" : "not as they were written, before as after"
        Output.message("\(rows) rows, compared; \(history.entries) history entries, \(sound); \(start.elapsedWords)")
        if !history.findings.isEmpty { throw ExitCode(1) }
    }
}

extension DatabaseURL: ExpressibleByArgument {
    public init?(argument: String) {
        guard let url = try? DatabaseURL(argument) else { return nil }  // what an address is stands in the help
        self = url
    }
}
