public import ArgumentParser
public import Casework
public import Domain
import Foundation
public import Web

/// Writes what the product holds as files.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes what the product holds as files.", subcommands: [Tracker.self, ShownDemonstration.self])

    struct Tracker: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes the tracking amber evidence document of a report.",
            discussion: "As the assessments team reads it. Links in it begin with BASE_URL.")

        @Argument(help: "The report's identifier: the end of its page's address.") var report: Report.ID
        @Option(help: "\(TrackerFormat.allCases.map(\.rawValue).joined(separator: ", ")).") var format: TrackerFormat
        @Option(help: "A past day or moment, such as 2026-03-04 or 2026-03-04T10:30: as it stood then.") var asAt: PastMoment?
        @Option(help: "A day, such as 2026-03-04: what has changed since is marked.") var since: Day?
        @Option(name: .shortAndLong, help: "The file to write. Otherwise it is written to standard output.", completion: .file())
        var output: String?

        func run() async throws {
            let settings = try await Settings.load()
            let casework = try await settings.openCasework()
            let document = try await refusing(notFound: "report: no issued report has this identifier: check the end of its page's address")
            {
                try await casework.reader.trackingDocumentForOperator(of: report, at: asAt, since: since)
            }
            let export = try TrackerExport(
                SiteSettings(baseURL: settings.baseURL, address: settings.address, frontendFolder: settings.frontendFolder))
            try await export.file(document, as: format).write(to: output)
            await casework.close()
        }
    }
}

extension Identifier: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(typed: argument) }
}

extension PastMoment: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension TrackerFormat: ExpressibleByArgument {}
