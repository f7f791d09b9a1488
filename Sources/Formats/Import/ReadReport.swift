public import Domain
public import Foundation

/// A report as read from one file, and the format it was in.
public struct ReadReport: Sendable, Hashable {
    /// Bytes that a file may have; a larger one is refused.
    public static let sizeLimit = 10_000_000

    public let format: ImportFormat
    public var draft: ReportDraft

    public init(format: ImportFormat, draft: ReportDraft) {
        self.format = format
        self.draft = draft
    }
}

/// Reads one file of at most `ReadReport.sizeLimit`. The format is worked out from the content where none is given; the name of the file only breaks ties.
public func readReport(
    _ bytes: Data, filename: String? = nil, format: ImportFormat? = nil
) throws(ImportRefusal) -> ReadReport {
    let source = try ImportSource(bytes: bytes, filename: filename)
    if let format { return ReadReport(format: format, draft: try format.read(source)) }
    guard let recognised = ImportFormat.all.first(where: { $0.recognises(source) }) else {
        _ = try source.text()
        throw .notAReport
    }
    do throws(ImportRefusal) {
        return ReadReport(format: recognised, draft: try recognised.read(source))
    } catch .notInFormat {
        // The person named no format: that the guess was wrong is no news to them.
        throw .notAReport
    }
}
