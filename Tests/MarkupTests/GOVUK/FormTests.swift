import Markup
import Testing

struct FormTests {
    @Test func aFormSendsItsHiddenValuesEscaped() {
        let form = Form(to: "/a?b=1&c=2", .multipart, hidden: ["csrf": "\"><x", "version": nil], "\(Button("Save"))")
        #expect(
            NormalMarkup(form.html.description).lines.prefix(2) == [
                "<form action=\"/a?b=1&c=2\" enctype=\"multipart/form-data\" method=\"post\" novalidate=\"\">",
                "<input name=\"csrf\" type=\"hidden\" value=\"\"><x\">",
            ]
        )
        #expect(form.html.description.contains("value=\"&quot;&gt;&lt;x\""))
        #expect(!form.html.description.contains("version"))
    }

    @Test func aFormThatGetsHasNoEncoding() {
        #expect(Form(to: "/a", .get, "").html.description.hasPrefix("<form action=\"/a\" method=\"get\" novalidate=\"\">"))
    }
}
