import Markup

/// What the document can be taken away as. Raw values stand in addresses and on the command line.
public enum TrackerFormat: String, CaseIterable, Sendable {
    case html, csv, xlsx, ods, docx

    public var title: String {
        switch self {
        case .html: "HTML"
        case .csv: "CSV"
        case .xlsx: "Excel"
        case .ods: "OpenDocument spreadsheet"
        case .docx: "Word"
        }
    }

    /// What it is good for, to stand after the title.
    var purpose: String {
        switch self {
        case .html: "one file to read, print or keep"
        case .csv: "one table for other programs"
        case .xlsx, .ods: "sheets of actions, evidence, updates and decisions"
        case .docx: "a document to send or edit"
        }
    }

    public var mediaType: String {
        switch self {
        case .html: DocumentFile.html
        case .csv: "text/csv; charset=utf-8; header=present"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .docx: DocumentFile.docx
        }
    }
}
