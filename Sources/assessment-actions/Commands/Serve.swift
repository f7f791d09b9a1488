import ArgumentParser
import Casework
import Foundation
import Hummingbird
import Jobs
import Logging

/// Serves the site until it is told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the site, until it is told to stop.",
        discussion: "Example: assessment-actions serve --port 8080")

    @Option(help: "The address to listen on (HOST).") var host: String?
    @Option(help: "The port to listen on (PORT).") var port: String?
    @Flag(help: "Fill an empty database with a sample organisation, and sign in by choosing a person. This machine alone.") var demo = false
    @Flag(help: "Leave scheduled work to others: to \"assessment-actions work\", or to another node that serves.") var noJobs = false

    func run() async throws {
        let flags = [("HOST", host), ("PORT", port)].reduce(into: [:]) { $0[$1.0] = $1.1 }
        let settings = try await Settings.load(flags: flags)
        let names = [settings.host, settings.baseURL?.host()].compactMap(\.self)
        if demo, let name = names.first(where: { !Settings.isLoopback($0) }) {
            throw ValidationError(
                "--demo lets anybody sign in as anybody, so HOST and BASE_URL name 127.0.0.1, ::1 or localhost alone, not \(name).")
        }
        let casework = try await settings.openCasework(.mayBeNew, with: settings.openServing(demo ? .demonstration : .people))
        if demo { try await casework.makeSample() }
        let jobs = noJobs ? nil : Worker(casework, logger: settings.logger)
        let application = try buildApplication(casework, settings, isDemo: demo, jobs: jobs) { welcome(settings) }
        try await application.runService()
        await casework.close()
    }

    private func welcome(_ settings: Settings) {
        let signIn =
            demo
            ? "Open it and choose who you want to be. Everything in it is invented."
            : settings.provider != nil || settings.mail != nil
                ? "Open it and sign in."
                : "To sign in, make a link with: assessment-actions people sign-in-link EMAIL"
        print("Assessment Actions is serving on \(settings.address)\n\(signIn)\nStop it with Ctrl-C.")
        fflush(nil)
    }
}
