import ArgumentParser
import Casework
import Domain
import Formats

extension Export {
    struct WholeReport: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "report", abstract: "Writes what a report says, in its latest edition.",
            discussion: """
                json is the shape of import --json, and can be imported again.

                Example: assessment-actions export report 0198c2f4-7c3e-7b1a-9d55-6a0f4a1f2b3c --format docx --output report.docx
                """)

        @Argument(help: "The report's identifier: the end of its page's address.") var report: Report.ID
        @Option(help: "\(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).") var format: ReportFormat
        @Option(name: .shortAndLong, help: "The file to write. Otherwise it is written to standard output.", completion: .file())
        var output: String?

        func run() async throws {
            try await Settings.load().openCasework().closing { casework in
                let found = try await refusing(
                    notFound: "report: no report has this identifier: check the end of its page's address"
                ) {
                    try await casework.reader.reportForOperator(report)
                }
                switch format {
                case .json:
                    let json = ReportJSON(
                        found.report, service: found.service.name, organisation: found.organisation.name, standard: found.standard)
                    try Output.file(Array("\(json.text(file: output ?? "\(report)"))\n".utf8), to: output)
                case .docx:
                    let word = ReportWord(found.report, service: found.service.name, standard: found.standard, at: casework.reader.now)
                    try Output.file(try DOCXWriter.write(word.word), to: output)
                }
            }
        }
    }
}

/// What a report can be written as.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case json, docx
}
