import Testing

@testable import Formats

struct XMLTests {
    @Test
    func holesAreEscaped() {
        let text = #"<a href="x">'&'</a>]]>"#
        let xml: XML = "<t>\(text)</t>"
        #expect(xml.description == "<t>&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos;&lt;/a&gt;]]&gt;</t>")
    }

    @Test
    func whatXMLForbidsIsLeftOut() {
        let xml: XML = "<t>\("a\u{0}b\u{B}c\u{FFFF}d")</t>"
        #expect(xml.description == "<t>abcd</t>")
    }

    @Test
    func xmlGoesInAsItIs() {
        let inner: XML = "<b/>"
        let none: XML? = nil
        let outer: XML = "<a>\(inner)\([inner, inner])\(none)\(7)</a>"
        #expect(outer.description == "<a><b/><b/><b/>7</a>")
    }
}
