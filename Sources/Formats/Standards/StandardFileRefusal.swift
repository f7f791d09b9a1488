import Domain

/// Why a file of a standard is not read at all.
public enum StandardFileRefusal: Error, Sendable, Hashable {
    case empty
    case tooLarge(bytes: Int)
    /// Holds more values or nesting than any standard has.
    case tooIntricate
    /// A spreadsheet, a PDF, a picture: named where its first bytes say what it is.
    case notText(looksLike: String?)
    case unreadableEncoding
    case brokenJSON
    /// A quotation mark in the wrong place, or one that is never closed.
    case brokenCSV(line: Int)
    case columnTwice(String)
    /// Neither JSON with points nor a table with the columns of one.
    case notAStandard
    case tooManyPoints(Int)
}

extension StandardFileRefusal {
    /// What is wrong with the file and what to do about it, in words for the person who offered it.
    public var message: String {
        switch self {
        case .empty: "The file is empty."
        case .tooLarge: "The file must be smaller than \(ReadStandard.sizeLimit / 1_000_000) MB."
        case .tooIntricate: "The file has far more values than a standard has."
        case .notText(let kind?): "The file is \(kind). Save the standard as CSV or JSON and upload that."
        case .notText(nil): "The file is not text. Save the standard as CSV or JSON and upload that."
        case .unreadableEncoding: "The characters of the file cannot be read. Save it with the encoding UTF-8 and upload it again."
        case .brokenJSON: "The file begins like JSON but is damaged, nested too deeply or far too long for a standard."
        case .brokenCSV(let line):
            "There is a quotation mark that does not belong or is never closed in line \(line). "
                + "Save the table as CSV from a spreadsheet and upload it again."
        case .columnTwice(let name): "There are two columns called ‘\(name)’. Remove one."
        case .notAStandard:
            "The file is not a standard. A CSV file must begin with the line ‘number,title,group,professions’, "
                + "and a JSON file must be an object with a title, a version and points."
        case .tooManyPoints(let count): "The file has \(count) points. A standard has no more than \(StandardDraft.mostPoints)."
        }
    }

    init(_ refusal: ImportRefusal) {
        self =
            switch refusal {
            case .empty: .empty
            case .tooLarge(let bytes, _): .tooLarge(bytes: bytes)
            case .tooIntricate: .tooIntricate
            case .notText(let kind): .notText(looksLike: kind)
            case .unreadableEncoding: .unreadableEncoding
            case .brokenJSON: .brokenJSON
            case .unknownFormat, .notInFormat, .notAReport, .damagedDocument, .lockedDocument, .unpacksTooLarge, .severalReports:
                .notAStandard
            case .brokenRow(let line): .brokenCSV(line: line)
            }
    }

    init(_ fault: CSVText.Fault) {
        self =
            switch fault {
            case .neverClosed(let line), .strayQuote(let line): .brokenCSV(line: line)
            case .tooManyValues: .tooIntricate
            }
    }
}
