import Domain

/// A report taken apart: what its page says about it, and its body as blocks.
struct ReportDocument: Sendable {
    static let blockLimit = 200_000

    /// The title of the page, where the format has one apart from the body.
    var title: String?
    /// The page's own sentence about the report.
    var summary: String?
    /// What the page's header or the metadata say, beside the body: label and value.
    var pageFacts: [(label: String, value: String)] = []
    var blocks: [Block] = []
    /// Things the reader noticed on the way.
    var problems: [ImportProblem] = []

    mutating func append(_ block: Block) throws(ImportRefusal) {
        guard blocks.count < Self.blockLimit else { throw .tooIntricate }
        if !block.text.isEmpty { blocks.append(block) }
    }
}
