import Foundation

/// The bytes of one file, with what can be said of them before any reader has looked.
struct ImportSource: Sendable {
    let bytes: Data
    let filename: String?
    private let decoded: Result<DecodedText, ImportRefusal>

    init(bytes: Data, filename: String?) throws(ImportRefusal) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= ReadReport.sizeLimit else { throw .tooLarge(bytes: bytes.count, limit: ReadReport.sizeLimit) }
        self.bytes = bytes
        self.filename = filename
        do throws(ImportRefusal) {
            decoded = .success(try DecodedText(bytes))
        } catch {
            decoded = .failure(error)
        }
    }

    func text() throws(ImportRefusal) -> DecodedText { try decoded.get() }

    /// The first few thousand characters, for telling one format from another; empty where the bytes are no text.
    var opening: Substring {
        guard case .success(let text) = decoded else { return "" }
        return Substring(text.string.unicodeScalars.prefix(4000).drop { $0.properties.isWhitespace })
    }

    func isNamed(_ endings: String...) -> Bool {
        guard let name = filename?.lowercased() else { return false }
        return endings.contains { name.hasSuffix($0) }
    }
}
