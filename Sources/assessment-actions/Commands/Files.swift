import ArgumentParser
import Casework

/// Looks after the folder of evidence files.
struct Files: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Looks after the evidence files.", subcommands: [Sweep.self])

    struct Sweep: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Removes files that no evidence of this database refers to and that are older than an hour.",
            discussion: "Make sure first that no other database keeps its files in the same place (FILES_URL): they would be removed.")

        func run() async throws {
            let settings = try await Settings.load()
            let casework = try await settings.openCasework(with: settings.openFiles())
            do { try await casework.sweepFiles() } catch {
                await casework.close()
                throw error
            }
            await casework.close()
        }
    }
}
