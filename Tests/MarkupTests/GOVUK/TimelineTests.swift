import Markup
import Testing

struct TimelineTests {
    @Test func theTimelineGivesTimesToMachinesToo() {
        let event = Timeline.Event("Evidence sent", by: "\("Amy & co")", at: "2026-03-04", words: "4 March 2026")
        let html = Timeline([event]).html.description
        #expect(html.contains("<time datetime=\"2026-03-04\">4 March 2026</time> by Amy &amp; co"))
    }
}
