/// The paper of a Word file, in twentieths of a point, and what stands above and below the text.
enum WordPage {
    private static let shortSide = 11_906
    private static let longSide = 16_838
    private static let margin = 1_134

    static func textWidth(_ page: WordDocument.Page) -> Int { size(page).width - 2 * margin }

    private static func size(_ page: WordDocument.Page) -> (width: Int, height: Int) {
        switch page.orientation {
        case .portrait: (width: shortSide, height: longSide)
        case .landscape: (width: longSide, height: shortSide)
        }
    }

    /// Stands last in the body.
    static func section(_ page: WordDocument.Page) -> XML {
        let (width, height) = size(page)
        let orientation: XML? = page.orientation == .landscape ? #" w:orient="landscape""# : nil
        return """
            <w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>\
            <w:pgSz w:w="\(width)" w:h="\(height)"\(orientation)/>\
            <w:pgMar w:top="\(margin + 200)" w:right="\(margin)" w:bottom="\(margin + 100)" w:left="\(margin)" w:header="600" \
            w:footer="500" w:gutter="0"/></w:sectPr>
            """
    }

    static func header(_ page: WordDocument.Page) -> XML {
        """
        \(XML.declaration)<w:hdr \(WordPackage.namespaces)>\
        \(WordBody.paragraph(styled: "Header", WordRuns.xml(.plain(page.header.onOneLine))))</w:hdr>
        """
    }

    static func footer(_ page: WordDocument.Page) -> XML {
        """
        \(XML.declaration)<w:ftr \(WordPackage.namespaces)><w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs>\
        <w:tab w:val="right" w:pos="\(textWidth(page))"/></w:tabs></w:pPr>\(WordRuns.xml(.plain(page.footer.onOneLine + "\tPage ")))\
        \(field("PAGE"))\(WordRuns.xml(.plain(" of ")))\(field("NUMPAGES"))</w:p></w:ftr>
        """
    }

    /// A number that Word counts itself.
    private static func field(_ name: String) -> XML {
        #"<w:fldSimple w:instr=" \#(name) "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#
    }
}
