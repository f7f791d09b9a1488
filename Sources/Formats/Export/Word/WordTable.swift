/// A table of a Word file, as wide as the text.
struct WordTable {
    private let table: WordDocument.Table
    /// In twentieths of a point.
    private let widths: [Int]

    /// Word has no more.
    private static let mostColumns = 63

    init(_ table: WordDocument.Table, width: Int) throws(ExportFailure) {
        guard table.columns.count <= WordTable.mostColumns else { throw .tooLarge(table.summary) }
        self.table = table
        let shares = table.columns.map { $0.share.isFinite && $0.share > 0 ? max(0.01, min(100, $0.share)) : 1 }
        let sum = shares.reduce(0, +)
        widths = shares.map { Int(Double(width) * $0 / sum) }
    }

    /// The table and the empty line below it, without which Word would join it to a table that follows. Nothing where it has no columns.
    func xml(links: inout WordLinks) -> XML {
        guard !table.columns.isEmpty else { return .empty }
        let titles: [XML] = zip(table.columns, widths).map { column, width in
            cell(WordBody.paragraph(styled: "TableTitle", WordRuns.xml(.plain(column.title))), width: width)
        }
        let grid: [XML] = widths.map { #"<w:gridCol w:w="\#($0)"/>"# }
        var rows = XML.empty
        for row in table.rows { rows.append(xml(row, links: &links)) }
        return """
            <w:tbl>\(properties)<w:tblGrid>\(grid)</w:tblGrid>\
            <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(titles)</w:tr>\(rows)</w:tbl>\
            \(WordBody.paragraph(styled: "AfterTable", .empty))
            """
    }

    private var properties: XML {
        """
        <w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/><w:tblLayout w:type="fixed"/>\
        <w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>\
        \(table.summary.isEmpty ? nil : #"<w:tblCaption w:val="\#(table.summary.onOneLine)"/>"#)</w:tblPr>
        """
    }

    private func xml(_ row: [[WordDocument.Run]], links: inout WordLinks) -> XML {
        var cells = XML.empty
        for (place, width) in widths.enumerated() {
            let runs = row.dropFirst(place).first ?? []
            cells.append(cell(WordBody.paragraph(styled: "TableText", WordRuns.xml(runs, links: &links)), width: width))
        }
        return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells)</w:tr>"
    }

    private func cell(_ paragraph: XML, width: Int) -> XML {
        #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/></w:tcPr>\#(paragraph)</w:tc>"#
    }
}
