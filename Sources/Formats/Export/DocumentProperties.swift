import Domain
public import Foundation

/// What a file says about itself: shown by file browsers, and read out first by screen readers.
public struct DocumentProperties: Hashable, Sendable {
    public var title: String
    public var subject: String
    /// The person or organisation that answers for it.
    public var author: String
    /// When it was written. The same content written at the same instant gives the same bytes.
    public var written: Date

    /// The language of every file that this product writes.
    public static let language = "en-GB"

    public init(title: String, subject: String = "", author: String = "", written: Date) {
        self.title = title
        self.subject = subject
        self.author = author
        self.written = written
    }

    /// `2026-03-04T10:32:00Z`
    var writtenForMachines: String { LondonTime.sane(written).formatted(.iso8601) }
}
