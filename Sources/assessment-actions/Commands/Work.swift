import ArgumentParser
import Casework
import Jobs

/// Does the scheduled work alone, without serving the site.
struct Work: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Does the scheduled work: tells webhooks what happened, and tidies up.",
        discussion: """
            "serve" does it too unless told --no-jobs. Any number of nodes may: each piece of work is done by one at a time, and taken over \
            within a minute where that one dies. Stop it with SIGTERM or Ctrl-C; it ends what it has begun.

            Example: assessment-actions work
            """)

    func run() async throws {
        let settings = try await Settings.load()
        let casework = try await settings.openCasework(with: settings.openServing(.people))
        Output.message("Assessment Actions is working.")
        try await Worker(casework, logger: settings.logger).runAlone()
        await casework.close()
    }
}
