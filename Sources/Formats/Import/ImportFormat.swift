import Domain

/// A kind of file that reports come in. A new kind is one file with one such value, and one line in `all`.
public struct ImportFormat: Sendable {
    /// The name on the command line and in the API: `govuk-html`.
    public let name: String
    /// The name on screen.
    public let title: String
    /// Whether a file looks like this kind. Asked in the order of `all`; the first that says yes reads the file.
    let recognises: @Sendable (ImportSource) -> Bool
    /// Every report in it, in order; mostly one.
    let readAll: @Sendable (ImportSource) throws(ImportRefusal) -> [ReportDraft]

    init(
        name: String, title: String, recognises: @Sendable @escaping (ImportSource) -> Bool,
        readAll: @Sendable @escaping (ImportSource) throws(ImportRefusal) -> [ReportDraft]
    ) {
        self.name = name
        self.title = title
        self.recognises = recognises
        self.readAll = readAll
    }

    /// A kind of file that holds one report.
    init(
        name: String, title: String, recognises: @Sendable @escaping (ImportSource) -> Bool,
        read: @Sendable @escaping (ImportSource) throws(ImportRefusal) -> ReportDraft
    ) {
        self.init(name: name, title: title, recognises: recognises, readAll: { source throws(ImportRefusal) in [try read(source)] })
    }

    /// Every format, in the order in which they are tried on a file of unknown format: the pickiest first.
    public static let all: [ImportFormat] = [
        .word, .openDocument, .sas, .draftJSON, .contentAPI, .govukHTML, .actionRows, .markdown, .text,
    ]

    public static func named(_ name: String) throws(ImportRefusal) -> ImportFormat {
        guard let format = all.first(where: { $0.name == name }) else { throw .unknownFormat(name) }
        return format
    }
}

extension ImportFormat: Hashable {
    public static func == (one: ImportFormat, other: ImportFormat) -> Bool { one.name == other.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
