import Casework
public import Domain
import Formats
import Markup

/// Writes tracking documents as files, the same for pages and for the command line.
public struct TrackerExport: Sendable {
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

    /// Throws `ExportFailure`.
    public func file(_ document: TrackingDocument, as format: TrackerFormat) async throws -> DocumentFile {
        let content = try await offThePool { try bytes(document, format) }
        let name = DocumentFile.name("tracking-amber-evidence", document.serviceName, document.moment.day, ending: format.rawValue)
        return DocumentFile(name: name, mediaType: format.mediaType, bytes: content)
    }

    private func bytes(_ document: TrackingDocument, _ format: TrackerFormat) throws -> [UInt8] {
        let links = SiteLinks(address: address)
        switch format {
        case .html: return TrackerPage(document: document, address: address, styles: styles).html.utf8
        case .csv: return CSVWriter.write(TrackerSheets(document, links: links).sheet)
        case .xlsx: return try XLSXWriter.write(TrackerSheets(document, links: links).workbook)
        case .ods: return try ODSWriter.write(TrackerSheets(document, links: links).workbook)
        case .docx: return try DOCXWriter.write(TrackerWord(document, links: links).word)
        }
    }
}
