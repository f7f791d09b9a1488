/// What stands on the pages of a Word file.
enum WordBody {
    static func xml(_ document: WordDocument, links: inout WordLinks) throws(ExportFailure) -> XML {
        var blocks: [XML] = [heading(document.properties.title, styled: "Title")]
        for block in document.blocks { blocks.append(try xml(block, on: document.page, links: &links)) }
        return """
            \(XML.declaration)<w:document \(WordPackage.namespaces)><w:body>\(blocks)\(WordPage.section(document.page))</w:body>\
            </w:document>
            """
    }

    /// A paragraph of one of the document's styles; the body's own where none is named.
    static func paragraph(styled style: String? = nil, _ runs: XML) -> XML {
        let properties: XML? = style.map { #"<w:pPr><w:pStyle w:val="\#($0)"/></w:pPr>"# }
        return "<w:p>\(properties)\(runs)</w:p>"
    }

    /// Nothing where it says nothing: an empty heading is still read out.
    private static func heading(_ text: String, styled style: String) -> XML {
        let words = text.onOneLine
        return words.isEmpty ? .empty : paragraph(styled: style, WordRuns.xml(.plain(words)))
    }

    private static func xml(
        _ block: WordDocument.Block, on page: WordDocument.Page, links: inout WordLinks
    ) throws(ExportFailure) -> XML {
        switch block {
        case .heading(let text, let level):
            return heading(text, styled: "Heading\(level.rawValue)")
        case .paragraph(let runs): return paragraph(WordRuns.xml(runs, links: &links))
        case .bullets(let items):
            var lines = XML.empty
            for item in items { lines.append(paragraph(styled: "ListBullet", WordRuns.xml(item, links: &links))) }
            return lines
        case .table(let table): return try WordTable(table, width: WordPage.textWidth(page)).xml(links: &links)
        }
    }
}
