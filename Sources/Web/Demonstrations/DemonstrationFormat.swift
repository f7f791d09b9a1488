/// What a demonstration can be taken away as. Raw values stand in addresses and on the command line.
public enum DemonstrationFormat: String, CaseIterable, Sendable {
    case docx, html

    public var title: String {
        switch self {
        case .docx: "Word"
        case .html: "HTML"
        }
    }

    /// What it is good for, to stand after the title.
    var purpose: String {
        switch self {
        case .docx: "a document to send or edit"
        case .html: "one file to read, print or keep"
        }
    }

    public var mediaType: String {
        switch self {
        case .docx: DocumentFile.docx
        case .html: DocumentFile.html
        }
    }
}
