public import ArgumentParser
import Casework
public import Domain
import Foundation
public import Web

extension Export {
    /// `export demonstration`; the type cannot be called so, because the value is.
    struct ShownDemonstration: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "demonstration", abstract: "Writes what the team of a service shows at its next assessment or reassessment.",
            discussion: """
                As it stands now, without what the team leaves out. Links in it begin with BASE_URL.

                Example: assessment-actions export demonstration --service 0198c2f4-7c3e-7b1a-9d55-6a0f4a1f2b3c --kind reassessment \
                --format docx --output shown.docx
                """)

        @Option(help: "The service's identifier: the end of its page's address.") var service: Service.ID
        @Option(help: "\(Booking.Kind.allCases.map(\.rawValue).joined(separator: ", ")).") var kind: Booking.Kind
        @Option(help: "\(DemonstrationFormat.allCases.map(\.rawValue).joined(separator: ", ")).") var format: DemonstrationFormat
        @Option(name: .shortAndLong, help: "The file to write. Otherwise it is written to standard output.", completion: .file())
        var output: String?

        func run() async throws {
            let settings = try await Settings.load()
            try await settings.openCasework().closing { casework in
                let (shown, document) = try await refusing(
                    notFound: "service: no service has this identifier: check the end of its page's address"
                ) {
                    try await casework.reader.demonstrationForOperator(of: service, kind: kind)
                }
                let export = try DemonstrationExport(settings.forDocuments)
                try await export.file(document, of: shown, at: casework.reader.now, as: format).write(to: output)
            }
        }
    }
}

extension DocumentFile {
    /// Standard output where no path is named.
    func write(to path: String?) throws { try Output.file(bytes, to: path) }
}

extension Booking.Kind: ExpressibleByArgument {}
extension DemonstrationFormat: ExpressibleByArgument {}
