import Markup
import Testing

struct FilterPanelTests {
    @Test func aChosenFilterSaysWhatItsLinkRemoves() {
        let panel = FilterPanel(
            action: "/actions", fields: "", chosen: [.init("Status", "Planned", removing: "/actions")], clearing: "/actions",
            results: "Results"
        )
        #expect(NormalMarkup.words(panel.html.description).contains("Remove filter Status: Planned"))
    }
}
