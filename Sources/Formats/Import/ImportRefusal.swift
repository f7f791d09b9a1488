/// Why a file is not read at all. A file that is refused is never half imported.
public enum ImportRefusal: Error, Sendable, Hashable {
    case empty
    case tooLarge(bytes: Int, limit: Int)
    /// Holds more elements, lines or nesting than any report has.
    case tooIntricate
    /// A PDF, a picture, a program: named where its first bytes say what it is.
    case notText(looksLike: String?)
    case unreadableEncoding
    /// A Word or OpenDocument file that cannot be unpacked, or whose text is no XML that office programs write.
    case damagedDocument
    /// It opens by a password alone.
    case lockedDocument
    /// It unpacks to more than any report is.
    case unpacksTooLarge(limit: Int)
    case unknownFormat(String)
    case brokenJSON
    /// Text in the named format, but not what that format must hold.
    case notInFormat(String)
    /// A table whose quotation marks do not pair, from this line on.
    case brokenRow(line: Int)
    /// Where one report was wanted.
    case severalReports(Int)
    /// Readable, but nothing in it is of a service assessment report.
    case notAReport
}

extension ImportRefusal {
    /// What is wrong with the file, in one sentence for the person who offered it.
    public var message: String {
        switch self {
        case .empty: "The file is empty."
        case .tooLarge(let bytes, let limit): "The file is \(megabytes(bytes)) MB. The limit is \(megabytes(limit)) MB."
        case .tooIntricate: "The file has far more parts than a report has."
        case .notText(let kind?): "The file is \(kind), not a report page, a Word or OpenDocument file or text."
        case .notText(nil): "The file is not text."
        case .unreadableEncoding: "The characters of the file cannot be read."
        case .damagedDocument: "The document is damaged: it cannot be opened."
        case .lockedDocument: "The document is protected by a password."
        case .unpacksTooLarge(let limit): "The document unpacks to more than \(megabytes(limit)) MB."
        case .unknownFormat(let name): "There is no import format called ‘\(name)’."
        case .brokenJSON: "The file begins like JSON but is damaged or nested too deeply."
        case .notInFormat(let name): "The file is not in the format \(name)."
        case .brokenRow(let line): "The quotation marks of line \(line) do not pair."
        case .severalReports(let count): "The file holds \(count) reports."
        case .notAReport: "The file is not a service assessment report: it has no assessment date, result or rated points."
        }
    }

    /// What the person can do about it.
    public var remedy: String {
        switch self {
        case .empty, .brokenJSON: "Download or save the report again and import that file."
        case .tooLarge, .tooIntricate: "Save the report page on its own, without pictures or other pages, and import that file."
        case .notText: "Save the report as a web page or as plain text, or copy its text into a file, and import that."
        case .unreadableEncoding: "Open the file in a text editor, save it with the encoding UTF-8 and import it again."
        case .damagedDocument: "Open it in Word or LibreOffice, save it again and import that file."
        case .lockedDocument: "Save a copy without the password and import that file."
        case .unpacksTooLarge: "Save the report on its own, without pictures or other documents, and import that file."
        case .unknownFormat: "Choose one of: \(ImportFormat.all.map(\.name).joined(separator: ", "))."
        case .notInFormat: "Leave the format out, so that it is worked out from the file, or choose the one that fits."
        case .brokenRow: "Save the table as CSV (UTF-8) again and import that file."
        case .severalReports: "Split it into a file for each, or let an operator import it on the command line, which keeps each."
        case .notAReport: "Check that you chose the right file. It must hold the whole published report."
        }
    }
}

private func megabytes(_ bytes: Int) -> Int {
    let (whole, rest) = bytes.quotientAndRemainder(dividingBy: 1_000_000)
    return whole + (rest > 0 ? 1 : 0)
}
