import ArgumentParser
import Casework
import Domain
import Foundation
import Storage

/// Looks after the history.
struct History: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Looks after the history.", subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks that nobody altered, removed or inserted a row of the history or an action behind the program's back.",
            discussion:
                "Exits with 0 where everything is as it was written, with 1 where it is not: each finding stands on a line of its own.")

        func run() async throws {
            let casework = try await Settings.load().openCasework()
            let verification = try await casework.verifyHistory()
            for finding in verification.findings { print(finding.words) }
            let outcome = verification.findings.isEmpty ? "as they were written" : verification.findings.count.counted("finding")
            FileHandle.standardError.write(Data("\(verification.entries) history entries: \(outcome)\n".utf8))
            await casework.close()
            if !verification.findings.isEmpty { throw ExitCode(1) }
        }
    }
}
