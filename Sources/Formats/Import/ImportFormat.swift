import Domain

/// A kind of file that reports come in. A new kind is one file with one such value, and one line in `all`.
public struct ImportFormat: Sendable {
    /// The name on the command line and in the API: `govuk-html`.
    public let name: String
    /// The name on screen.
    public let title: String
    /// Whether a file looks like this kind. Asked in the order of `all`; the first that says yes reads the file.
    let recognises: @Sendable (ImportSource) -> Bool
    let read: @Sendable (ImportSource) throws(ImportRefusal) -> ReportDraft

    /// Every format, in the order in which they are tried on a file of unknown format: the pickiest first.
    public static let all: [ImportFormat] = [.draftJSON, .contentAPI, .govukHTML, .markdown, .text]

    public static func named(_ name: String) throws(ImportRefusal) -> ImportFormat {
        guard let format = all.first(where: { $0.name == name }) else { throw .unknownFormat(name) }
        return format
    }
}

extension ImportFormat: Hashable {
    public static func == (one: ImportFormat, other: ImportFormat) -> Bool { one.name == other.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
