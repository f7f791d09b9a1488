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

/// Reads the one report of a file; throws `severalReports` where it holds more. Bounds and format are as for `readReports`.
public func readReport(
    _ bytes: Data, filename: String? = nil, format: ImportFormat? = nil
) throws(ImportRefusal) -> ReadReport {
    let all = try readReports(bytes, filename: filename, format: format)
    guard let one = all.first, all.count == 1 else { throw .severalReports(all.count) }
    return one
}

/// Reads every report of one file of at most `ReadReport.sizeLimit`. The format is worked out from the content where none is given; the name of
/// the file only breaks ties.
public func readReports(
    _ bytes: Data, filename: String? = nil, format: ImportFormat? = nil
) throws(ImportRefusal) -> [ReadReport] {
    let source = try ImportSource(bytes: bytes, filename: filename)
    if let format { return try format.readAll(source).map { ReadReport(format: format, draft: $0) } }
    guard let recognised = ImportFormat.all.first(where: { $0.recognises(source) }) else {
        _ = try source.text()
        throw .notAReport
    }
    do throws(ImportRefusal) {
        return try recognised.readAll(source).map { ReadReport(format: recognised, draft: $0) }
    } catch .notInFormat {
        // The person named no format: that the guess was wrong is no news to them.
        throw .notAReport
    }
}
