import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A document as a file that somebody carries away.
public struct DocumentFile: Sendable {
    /// `tracking-amber-evidence-renew-a-canal-mooring-licence-2026-03-04.xlsx`
    public let name: String
    public let mediaType: String
    public let bytes: [UInt8]

    /// The media types of formats that every document has.
    static let html = "text/html; charset=utf-8"
    static let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    /// What the document is, of which service and of which day, in letters that every file system takes.
    static func name(_ document: String, _ serviceName: String, _ day: Day, ending: String) -> String {
        let plain = serviceName.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let service = words.joined(separator: "-").prefix(60)
        let parts = [document, service.isEmpty ? nil : String(service), day.description]
        return parts.compactMap(\.self).joined(separator: "-") + ".\(ending)"
    }
}

extension Visit {
    /// The file, to be saved under its name.
    func download(_ file: DocumentFile) -> Response {
        Response(
            status: .ok, headers: [.contentType: file.mediaType, .contentDisposition: ContentDisposition.attachment(file.name)],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}
