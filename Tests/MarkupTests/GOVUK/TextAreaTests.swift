import Markup
import Testing

struct TextAreaTests {
    @Test func aLineBreakThatComesFirstInATextAreaIsKept() {
        #expect(TextArea("a", label: "A", value: "\n\nx").html.description.contains(">\n\n\nx</textarea>"))
        #expect(TextArea("a", label: "A", value: "x").html.description.contains(">x</textarea>"))
    }
}
