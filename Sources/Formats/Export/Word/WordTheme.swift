/// The colours and the fonts that Word offers to whoever edits the file, and what other machines may use in the place of Arial.
enum WordTheme {
    static let fonts: XML = """
        \(XML.declaration)<w:fonts \(WordPackage.namespaces)><w:font w:name="Arial"><w:altName w:val="Liberation Sans"/>\
        <w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>
        """

    static let xml: XML = """
        \(XML.declaration)<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Report"><a:themeElements>\
        <a:clrScheme name="Report">\(colours)</a:clrScheme><a:fontScheme name="Report"><a:majorFont>\(font)</a:majorFont>\
        <a:minorFont>\(font)</a:minorFont></a:fontScheme><a:fmtScheme name="Report"><a:fillStyleLst>\(thrice(fill))</a:fillStyleLst>\
        <a:lnStyleLst>\(thrice("<a:ln w=\"9525\">\(fill)</a:ln>"))</a:lnStyleLst>\
        <a:effectStyleLst>\(thrice("<a:effectStyle><a:effectLst/></a:effectStyle>"))</a:effectStyleLst>\
        <a:bgFillStyleLst>\(thrice(fill))</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>
        """

    /// Word wants all twelve: text and paper in two strengths, six others, and links before and after they are followed.
    private static let colours: XML = """
        \(colour("dk1", "0B0C0C"))\(colour("lt1", "FFFFFF"))\(colour("dk2", "505A5F"))\(colour("lt2", "F3F2F1"))\
        \(colour("accent1", "1D70B8"))\(colour("accent2", "00703C"))\(colour("accent3", "F47738"))\(colour("accent4", "D4351C"))\
        \(colour("accent5", "4C2C92"))\(colour("accent6", "28A197"))\(colour("hlink", "1D70B8"))\(colour("folHlink", "4C2C92"))
        """

    private static let font: XML = #"<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>"#
    private static let fill: XML = #"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#

    private static func colour(_ name: XML, _ value: String) -> XML { #"<a:\#(name)><a:srgbClr val="\#(value)"/></a:\#(name)>"# }

    /// A theme has its styles in three strengths.
    private static func thrice(_ style: XML) -> XML { "\(style)\(style)\(style)" }
}
