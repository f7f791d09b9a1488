import ArgumentParser
import Casework
import Domain

extension Files {
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reads every file that evidence refers to and compares it with its SHA-256 and its size.",
            discussion: """
                Exits with 0 where all are as they were sent, with 1 where one is not: each stands on a line of its own, with the identifier \
                of the evidence, its version, the SHA-256 and what is wrong, parted by tabs. A file that can be had from a backup is put back \
                with files copy.

                Example: assessment-actions files check
                """)

        func run() async throws {
            let settings = try await Settings.load()
            let (progress, start) = (Progress(), ContinuousClock.now)
            var found = 0
            let total = try await settings.openCasework(with: settings.openFiles()).closing { casework in
                try await casework.checkFiles(progress: { progress.tell("\($0) of \($1) files, \($0.percent(of: $1))") }) { finding in
                    found += 1
                    progress.end()
                    Output.line("\(finding.evidence)\t\(finding.version)\t\(finding.digest)\t\(finding.trouble.words)")
                }
            }
            progress.end()
            let outcome = found == 0 ? "all as they were sent" : found.counted("problem")
            Output.message("\(total.counted("file")): \(outcome); \(start.elapsedWords)")
            if found > 0 { throw ExitCode(1) }
        }
    }
}
