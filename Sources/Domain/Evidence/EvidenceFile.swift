extension Evidence {
    /// A file as it was received. Its bytes are kept under their digest.
    public struct File: Hashable, Sendable, Codable {
        /// As the person's machine called it, without folders.
        public let name: String
        public let kind: FileKind
        /// In bytes.
        public let size: Int
        /// SHA-256 in 64 lower-case hex digits.
        public let digest: String

        /// Throws what is wrong with it. `limit` is the operator's, in bytes.
        public init(
            name: String?, mediaType: String, size: Int, digest: String, limit operators: Int, rules: FileRules = FileRules()
        ) throws(Refusal) {
            let limit = rules.limit(within: operators)
            guard size > 0 else { throw .fileEmpty }
            guard size <= limit else { throw .fileTooLarge(limit: limit) }
            guard let kind = FileKind.of(mediaType: mediaType, name: name ?? ""), rules.kinds.contains(kind) else {
                throw .kindNotAllowed(rules)
            }
            self.kind = kind
            self.name = name.flatMap { $0.isEmpty ? nil : $0 } ?? "evidence.\(kind.rawValue)"
            self.size = size
            self.digest = digest
        }

        /// The name for whoever takes it away: it ends as its content says, whatever the sender called it.
        public var downloadName: String {
            let lower = name.lowercased()
            return kind.endings.contains { lower.hasSuffix(".\($0)") } ? name : "\(name).\(kind.rawValue)"
        }

        /// "240 KB", "1.2 MB"
        public var sizeInWords: String { size.bytesInWords }
    }

    /// What people may send. Raw values are the usual endings of their names.
    public enum FileKind: String, CaseIterable, Codable, Sendable, Hashable {
        case pdf, docx, xlsx, pptx, odt, ods, odp, csv, txt, png, jpg, gif, webp, mp4, mov

        /// Told from the content. Only among plain texts does the name decide: nothing else tells a table from prose.
        static func of(mediaType: String, name: String) -> FileKind? {
            if mediaType == "text/plain" { return name.lowercased().hasSuffix(".csv") ? .csv : .txt }
            return allCases.first { $0.mediaTypes.contains(mediaType) }
        }

        public var title: String {
            switch self {
            case .pdf: "PDF"
            case .docx: "Word document"
            case .xlsx: "Excel spreadsheet"
            case .pptx: "PowerPoint presentation"
            case .odt: "OpenDocument text"
            case .ods: "OpenDocument spreadsheet"
            case .odp: "OpenDocument presentation"
            case .csv: "CSV"
            case .txt: "Plain text"
            case .png: "PNG image"
            case .jpg: "JPEG image"
            case .gif: "GIF image"
            case .webp: "WebP image"
            case .mp4: "MP4 video"
            case .mov: "QuickTime video"
            }
        }

        /// The first is the one that it is handed out as.
        public var mediaTypes: [String] {
            switch self {
            case .pdf: ["application/pdf"]
            case .docx: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"]
            case .xlsx: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]
            case .pptx: ["application/vnd.openxmlformats-officedocument.presentationml.presentation"]
            case .odt: ["application/vnd.oasis.opendocument.text"]
            case .ods: ["application/vnd.oasis.opendocument.spreadsheet"]
            case .odp: ["application/vnd.oasis.opendocument.presentation"]
            case .csv: ["text/csv", "application/csv"]
            case .txt: ["text/plain"]
            case .png: ["image/png"]
            case .jpg: ["image/jpeg"]
            case .gif: ["image/gif"]
            case .webp: ["image/webp"]
            case .mp4: ["video/mp4", "video/x-m4v"]
            case .mov: ["video/quicktime"]
            }
        }

        var endings: [String] {
            switch self {
            case .jpg: ["jpg", "jpeg"]
            case .txt: ["txt", "md", "log"]
            case .mp4: ["mp4", "m4v"]
            case .pdf, .docx, .xlsx, .pptx, .odt, .ods, .odp, .csv, .png, .gif, .webp, .mov: [rawValue]
            }
        }
    }
}

extension Int {
    /// "999 bytes", "240 KB", "1.2 MB"
    var bytesInWords: String {
        if self < 1000 { return counted("byte") }
        if self < 999_500 { return "\((self + 500) / 1000) KB" }
        let tenths = self / 100_000 + (self % 100_000 < 50_000 ? 0 : 1)
        return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
    }
}
