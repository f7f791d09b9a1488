import Casework
public import Domain
public import Foundation
import Formats
import Markup

/// Writes what a team shows as files, the same for pages and for the command line.
public struct DemonstrationExport: Sendable {
    private let address: String
    private let styles: DocumentStyles

    /// Throws `Assets.Missing` where GOV.UK Frontend's files, whose styles go into an HTML file, are not in the folder.
    public init(_ settings: SiteSettings) throws {
        self.init(address: settings.address, try Assets(frontend: settings.frontendFolder, branding: .plain))
    }

    init(address: String, _ assets: Assets) {
        self.address = address
        styles = DocumentStyles(assets)
    }

    /// Without what the team leaves out, as it stood at that instant. Throws `ExportFailure`.
    public func file(
        _ document: DemonstrationDocument, of service: Service, at instant: Date, as format: DemonstrationFormat
    ) async throws -> DocumentFile {
        let content = try await offThePool { try bytes(document.shown, service, instant, format) }
        let name = DocumentFile.name(
            "demonstration-\(document.kind.rawValue)", service.name, Day(inLondonAt: instant), ending: format.rawValue)
        return DocumentFile(name: name, mediaType: format.mediaType, bytes: content)
    }

    private func bytes(
        _ document: DemonstrationDocument, _ service: Service, _ instant: Date, _ format: DemonstrationFormat
    ) throws -> [UInt8] {
        switch format {
        case .docx:
            return try DOCXWriter.write(DemonstrationWord(document, of: service, at: instant, links: SiteLinks(address: address)).word)
        case .html: return page(document, service, instant).html.utf8
        }
    }

    private func page(_ document: DemonstrationDocument, _ service: Service, _ instant: Date) -> DocumentPage {
        let place = DocumentPlace.file(address: address)
        let page = place.link("/services/\(service.id)/demonstration/\(document.kind.rawValue)")
        return DocumentPage(
            title: "\(document.title), \(service.name)", styles: styles,
            content: """
                \(Heading(.extraLarge, "\(document.title)", caption: "\(service.name)"))
                <p class="govuk-body">As it stood on \(instant.words). This file does not change: \
                \(Link("see the demonstration on the site", to: page)).</p>
                \(ShownDocument(document: document, place: place).html)
                """)
    }
}
