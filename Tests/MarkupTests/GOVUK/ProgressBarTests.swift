import Markup
import Testing

struct ProgressBarTests {
    @Test func progressNeverLeavesItsBar() {
        #expect(ProgressBar("None", done: 3, of: 0).html.description.contains("value=\"0\" max=\"1\""))
        #expect(ProgressBar("All", done: 9, of: 8).html.description.contains("value=\"8\" max=\"8\""))
    }
}
