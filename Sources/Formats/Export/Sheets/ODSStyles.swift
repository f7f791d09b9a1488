/// How an OpenDocument spreadsheet looks.
enum ODSStyles {
    static let namespaces: XML = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" \
        xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
        xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        """

    /// Its own style for each width in characters: 2.2 millimetres each, as in Arial of 11 points.
    static func column(_ width: Int) -> XML {
        """
        <style:style style:name="width-\(width)" style:family="table-column">\
        <style:table-column-properties style:column-width="\(width * 22 / 10).\(width * 22 % 10)mm"/></style:style>
        """
    }

    /// The styles that cells name.
    static let cells: XML = """
        <number:date-style style:name="days" number:language="en" number:country="GB"><number:day/><number:text> </number:text>\
        <number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/>\
        </number:date-style><number:date-style style:name="instants" number:language="en" number:country="GB"><number:day/>\
        <number:text> </number:text><number:month number:style="long" number:textual="true"/><number:text> </number:text>\
        <number:year number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text>\
        <number:minutes number:style="long"/></number:date-style>\
        <number:number-style style:name="numbers"><number:number number:min-integer-digits="1" number:decimal-places="0"/>\
        </number:number-style>\
        <style:style style:name="sheet" style:family="table" style:master-page-name="Default">\
        <style:table-properties table:display="true"/></style:style>\
        <style:style style:name="row" style:family="table-row">\
        <style:table-row-properties style:use-optimal-row-height="true"/></style:style>\
        \(cell("text", .empty, .empty))\
        \(cell("title", titleCell, #"fo:font-weight="bold""#))\
        \(cell("link", .empty, linkText))\
        \(dated("day", by: "days"))\(dated("instant", by: "instants"))\(dated("number", by: "numbers"))
        """

    private static let titleCell: XML = ##"fo:background-color="#f3f2f1" fo:border-bottom="1.5pt solid #0b0c0c""##
    private static let linkText: XML = ##"fo:color="#1d70b8" style:text-underline-style="solid" style:text-underline-width="auto""##

    private static func cell(_ name: String, _ properties: XML, _ text: XML) -> XML {
        """
        <style:style style:name="\(name)" style:family="table-cell" style:parent-style-name="Default">\
        <style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:padding="1mm" \(properties)/>\
        <style:text-properties \(text)/></style:style>
        """
    }

    private static func dated(_ name: String, by format: String) -> XML {
        """
        <style:style style:name="\(name)" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="\(format)">\
        <style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:padding="1mm" \
        style:text-align-source="fix"/>\
        <style:paragraph-properties fo:text-align="start"/></style:style>
        """
    }

    /// What all sheets share: the font, the language, and A4 on its side, printed so small that the widest sheet is as wide as a page.
    static func file(_ sheets: [Sheet]) -> XML {
        let widest = sheets.map { $0.columns.map(\.sensibleWidth).reduce(0, +) * 22 }.max() ?? 0
        let scale = max(10, min(100, 267_000 / max(1, widest)))
        return """
            \(XML.declaration)<office:document-styles \(namespaces) office:version="1.2"><office:styles>\
            <style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial" fo:font-size="11pt" \
            fo:language="en" fo:country="GB"/></style:default-style><style:style style:name="Default" style:family="table-cell"/>\
            </office:styles><office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties \
            fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" style:scale-to="\(scale)%" fo:margin="15mm"/>\
            </style:page-layout></office:automatic-styles><office:master-styles>\
            <style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles></office:document-styles>
            """
    }
}
