import Markup
import Testing

struct DateInputTests {
    @Test func onlyTheWrongPartOfADateIsMarked() {
        let date = DateInput("due", legend: "Due", error: "Month must be 1 to 12", wrong: [.month])
        #expect(
            NormalMarkup(date.html.description).lines.filter { $0.contains("govuk-input--error") }.map { $0.contains("due-month") } == [
                true
            ])
        #expect(!DateInput("due", legend: "Due", wrong: [.month]).html.description.contains("govuk-input--error"))
    }
}
