import Markup
import Testing

struct ErrorSummaryTests {
    @Test func anErrorSummaryLeadsToWhatTheComponentsCallThemselves() {
        let radios = Radios("decision", legend: "Decision", choices: [Choice("a", "A"), Choice("b", "B")]).html.description
        #expect(radios.contains("id=\"decision\"") && radios.contains("id=\"decision-2\""))
        #expect(DateInput("due", legend: "Due").html.description.contains("id=\"due-day\""))
        #expect(ErrorSummary([.init("Choose", field: "decision")]).html.description.contains("href=\"#decision\""))
    }

    @Test func noProblemsMakeNoSummary() {
        #expect(ErrorSummary([]).html.isEmpty)
    }
}
