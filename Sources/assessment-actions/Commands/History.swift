import ArgumentParser
import Casework
import Domain

/// Looks after the history.
struct History: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Looks after the history.", subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks that nobody altered, removed or inserted a row of the history or an action behind the program's back.",
            discussion: """
                Exits with 0 where everything is as it was written, with 1 where it is not: each finding stands on a line of its own.

                Example: assessment-actions history verify
                """)

        func run() async throws {
            let verification = try await Settings.load().openCasework().closing { try await $0.verifyHistory() }
            for finding in verification.findings { Output.line(finding.words) }
            let outcome = verification.findings.isEmpty ? "as they were written" : verification.findings.count.counted("finding")
            Output.message("\(verification.entries) history entries: \(outcome)")
            if !verification.findings.isEmpty { throw ExitCode(1) }
        }
    }
}
