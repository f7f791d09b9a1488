/// The one kind of list there is: a bullet, and the words beside it.
enum WordNumbering {
    static let xml: XML = """
        \(XML.declaration)<w:numbering \(WordPackage.namespaces)><w:abstractNum w:abstractNumId="0">\
        <w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>\
        <w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>\
        <w:pPr><w:ind w:left="400" w:hanging="300"/></w:pPr></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """
}
