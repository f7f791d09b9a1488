import ArgumentParser
import Casework

/// Looks after the evidence files.
struct Files: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Looks after the evidence files.", subcommands: [Copy.self, Check.self, Sweep.self])

    struct Sweep: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Removes files that no evidence of this database refers to and that are older than an hour.",
            discussion: """
                Make sure first that no other database keeps its files in the same place (FILES_URL): they would be removed.

                Example: assessment-actions files sweep
                """)

        func run() async throws {
            let settings = try await Settings.load()
            try await settings.openCasework(with: settings.openFiles()).closing { casework in
                try await casework.sweepFiles()
            }
        }
    }
}

extension Casework {
    /// Does something with the door and closes it, whatever comes of that.
    func closing<Result>(_ act: (Casework) async throws -> Result) async throws -> Result {
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
