import ArgumentParser
import Casework
import Domain
import Storage

extension DatabaseCommand {
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Looks whether the database is sound: its pages, references, every row, and the chain of the history.",
            discussion: """
                Exits with 0 where it is, with 1 where it is not: each problem stands on a line of its own. Nothing is changed, and people may \
                work on meanwhile.

                Example: assessment-actions database check
                """)

        func run() async throws {
            let check = try await Settings.load().openDatabase(.mustExist).closing { try await $0.check() }
            for line in check.lines { Output.line(line) }
            let outcome = check.isSound ? "sound" : check.lines.count.counted("problem")
            Output.message("\(check.rows) rows, \(check.history.entries) history entries: \(outcome)")
            if !check.isSound { throw ExitCode(1) }
        }
    }
}

extension DatabaseCheck {
    /// One for each problem.
    var lines: [String] { problems + history.findings.map(\.words) }
}
