import Casework
public import Domain
import Foundation
import Formats
import Markup

/// Writes tracking documents as files, the same for pages and for the command line.
public struct TrackerExport: Sendable {
    private let address: String
    private let styles: TrackerStyles

    /// Throws `Assets.Missing` where GOV.UK Frontend's files, whose styles go into an HTML file, are not in the folder.
    public init(_ settings: SiteSettings) throws {
        self.init(address: settings.address, try Assets(frontend: settings.frontendFolder, branding: .plain))
    }

    init(address: String, _ assets: Assets) {
        self.address = address
        styles = TrackerStyles(assets)
    }

    /// Throws `ExportFailure`.
    public func file(_ document: TrackingDocument, as format: TrackerFormat) async throws -> TrackerFile {
        let content = try await offThePool { try bytes(document, format) }
        return TrackerFile(name: TrackerExport.name(of: document, format), mediaType: format.mediaType, bytes: content)
    }

    private func bytes(_ document: TrackingDocument, _ format: TrackerFormat) throws -> [UInt8] {
        let links = TrackerLinks(address: address)
        switch format {
        case .html: return TrackerPage(document: document, address: address, styles: styles).html.utf8
        case .csv: return CSVWriter.write(TrackerSheets(document, links: links).sheet)
        case .xlsx: return try XLSXWriter.write(TrackerSheets(document, links: links).workbook)
        case .ods: return try ODSWriter.write(TrackerSheets(document, links: links).workbook)
        case .docx: return try DOCXWriter.write(TrackerWord(document, links: links).word)
        }
    }

    private static func name(of document: TrackingDocument, _ format: TrackerFormat) -> String {
        let plain = document.serviceName.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let service = words.joined(separator: "-").prefix(60)
        let parts = ["tracking-amber-evidence", service.isEmpty ? nil : String(service), document.moment.day.description]
        return parts.compactMap(\.self).joined(separator: "-") + ".\(format.rawValue)"
    }
}
