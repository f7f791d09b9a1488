/// How a Word file looks: in Arial, with the proportions, the greys and the blue of GOV.UK. Sizes are in half points.
enum WordStyles {
    static let xml: XML = """
        \(XML.declaration)<w:styles \(WordPackage.namespaces)>\(defaults)\(paragraphs)\(headings)\(tableText)\(words)\(table)</w:styles>
        """

    private static let defaults: XML = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>\
        <w:sz w:val="24"/><w:szCs w:val="24"/>\
        <w:lang w:val="\(DocumentProperties.language)" w:eastAsia="\(DocumentProperties.language)" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
        <w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        """

    private static let paragraphs: XML = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\
        <w:rPr><w:color w:val="0B0C0C"/></w:rPr></w:style>\
        <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:qFormat/>\
        <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="100"/></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/>\
        <w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="505A5F"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>\
        <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Header"/></w:style>
        """

    private static let headings: XML = """
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>\
        <w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="360" w:line="252" w:lineRule="auto"/></w:pPr>\
        <w:rPr><w:b/><w:bCs/><w:sz w:val="56"/><w:szCs w:val="56"/></w:rPr></w:style>\
        \(heading(1, size: 40, before: 480, after: 200))\(heading(2, size: 32, before: 360, after: 160))\
        \(heading(3, size: 26, before: 280, after: 120))
        """

    private static func heading(_ level: Int, size: Int, before: Int, after: Int) -> XML {
        """
        <w:style w:type="paragraph" w:styleId="Heading\(level)"><w:name w:val="heading \(level)"/><w:basedOn w:val="Normal"/>\
        <w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>\
        <w:spacing w:before="\(before)" w:after="\(after)" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="\(level - 1)"/></w:pPr>\
        <w:rPr><w:b/><w:bCs/><w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/></w:rPr></w:style>
        """
    }

    private static let tableText: XML = """
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/>\
        <w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr>\
        </w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="TableTitle"><w:name w:val="Table Title"/>\
        <w:basedOn w:val="TableText"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>\
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="AfterTable"><w:name w:val="After Table"/><w:basedOn w:val="Normal"/>\
        <w:pPr><w:spacing w:after="120" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="12"/><w:szCs w:val="12"/></w:rPr>\
        </w:style>
        """

    private static let words: XML = """
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>\
        <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1D70B8"/>\
        <w:u w:val="single"/></w:rPr></w:style>\
        <w:style w:type="character" w:customStyle="1" w:styleId="Muted"><w:name w:val="Muted"/>\
        <w:rPr><w:color w:val="505A5F"/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style>
        """

    /// Lines between rows only, as on GOV.UK.
    private static let table: XML = """
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" \
        w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
        <w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
        <w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/>\
        <w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="B1B4B6"/>\
        <w:insideH w:val="single" w:sz="6" w:space="0" w:color="B1B4B6"/></w:tblBorders><w:tblCellMar><w:top w:w="120" w:type="dxa"/>\
        <w:left w:w="0" w:type="dxa"/><w:bottom w:w="120" w:type="dxa"/><w:right w:w="240" w:type="dxa"/></w:tblCellMar></w:tblPr>\
        <w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="0B0C0C"/>\
        </w:tcBorders></w:tcPr></w:tblStylePr></w:style>
        """
}
