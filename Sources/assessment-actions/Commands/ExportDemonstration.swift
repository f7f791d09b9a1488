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
            discussion: "As it stands now, without what the team leaves out. Links in it begin with BASE_URL.")

        @Option(help: "The service's identifier: the end of its page's address.") var service: Service.ID
        @Option(help: "\(Booking.Kind.allCases.map(\.rawValue).joined(separator: ", ")).") var kind: Booking.Kind
        @Option(help: "\(DemonstrationFormat.allCases.map(\.rawValue).joined(separator: ", ")).") var format: DemonstrationFormat
        @Option(name: .shortAndLong, help: "The file to write. Otherwise it is written to standard output.", completion: .file())
        var output: String?

        func run() async throws {
            let settings = try await Settings.load()
            let casework = try await settings.openCasework()
            let (shown, document) = try await refusing(
                notFound: "service: no service has this identifier: check the end of its page's address"
            ) {
                try await casework.reader.demonstrationForOperator(of: service, kind: kind)
            }
            let export = try DemonstrationExport(
                SiteSettings(baseURL: settings.baseURL, address: settings.address, frontendFolder: settings.frontendFolder))
            try await export.file(document, of: shown, at: casework.reader.now, as: format).write(to: output)
            await casework.close()
        }
    }
}

extension DocumentFile {
    /// Standard output where no path is named.
    func write(to path: String?) throws {
        guard let path else { return try FileHandle.standardOutput.write(contentsOf: Data(bytes)) }
        do {
            // A file that is there already is replaced as a whole or not at all.
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            FileHandle.standardError.write(Data("\(path): it cannot be written: check the folder, and who may write in it\n".utf8))
            throw ExitCode(1)
        }
    }
}

extension Booking.Kind: ExpressibleByArgument {}
extension DemonstrationFormat: ExpressibleByArgument {}
