import Markup
import Testing

struct FormComponentTests {
    @Test func aLineBreakThatComesFirstInATextAreaIsKept() {
        #expect(TextArea("a", label: "A", value: "\n\nx").html.description.contains(">\n\n\nx</textarea>"))
        #expect(TextArea("a", label: "A", value: "x").html.description.contains(">x</textarea>"))
    }

    @Test func anErrorSummaryLeadsToWhatTheComponentsCallThemselves() {
        let radios = Radios("decision", legend: "Decision", choices: [Choice("a", "A"), Choice("b", "B")]).html.description
        #expect(radios.contains("id=\"decision\"") && radios.contains("id=\"decision-2\""))
        #expect(DateInput("due", legend: "Due").html.description.contains("id=\"due-day\""))
        #expect(ErrorSummary([.init("Choose", field: "decision")]).html.description.contains("href=\"#decision\""))
    }

    @Test func noProblemsMakeNoSummary() {
        #expect(ErrorSummary([]).html.isEmpty)
    }

    @Test func onlyTheWrongPartOfADateIsMarked() {
        let date = DateInput("due", legend: "Due", error: "Month must be 1 to 12", wrong: [.month])
        #expect(
            NormalMarkup(date.html.description).lines.filter { $0.contains("govuk-input--error") }.map { $0.contains("due-month") } == [
                true
            ])
        #expect(!DateInput("due", legend: "Due", wrong: [.month]).html.description.contains("govuk-input--error"))
    }

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
