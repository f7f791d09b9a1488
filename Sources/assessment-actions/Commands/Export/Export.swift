public import ArgumentParser
public import Casework
public import Domain
import Foundation
public import Web

/// Writes what the product holds as files.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes what the product holds as files.",
        subcommands: [Actions.self, Tracker.self, ShownDemonstration.self, WholeReport.self])

    struct Tracker: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes the tracking amber evidence document of a report.",
            discussion: """
                As the assessments team reads it. Links in it begin with BASE_URL.

                Example: assessment-actions export tracker 0198c2f4-7c3e-7b1a-9d55-6a0f4a1f2b3c --format xlsx --output tracker.xlsx
                """)

        @Argument(help: "The report's identifier: the end of its page's address.") var report: Report.ID
        @Option(help: "\(TrackerFormat.allCases.map(\.rawValue).joined(separator: ", ")).") var format: TrackerFormat
        @Option(help: "A past day or moment, such as 2026-03-04 or 2026-03-04T10:30: as it stood then.") var asAt: PastMoment?
        @Option(help: "A day, such as 2026-03-04: what has changed since is marked.") var since: Day?
        @Option(name: .shortAndLong, help: "The file to write. Otherwise it is written to standard output.", completion: .file())
        var output: String?

        func run() async throws {
            let settings = try await Settings.load()
            try await settings.openCasework().closing { casework in
                let document = try await refusing(
                    notFound: "report: no issued report has this identifier: check the end of its page's address"
                ) {
                    try await casework.reader.trackingDocumentForOperator(of: report, at: asAt, since: since)
                }
                try await TrackerExport(settings.forDocuments).file(document, as: format).write(to: output)
            }
        }
    }
}

extension Settings {
    /// What a file needs to know of the site: links in it lead there.
    var forDocuments: SiteSettings { SiteSettings(baseURL: baseURL, address: address, frontendFolder: frontendFolder) }
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
