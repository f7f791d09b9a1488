import Markup
import Testing

struct SummaryCardTests {
    @Test func aRowsLinkReadsAsASentence() {
        let card = SummaryCard("Point 5", rows: [.init("Owner", "Amy", links: [.init("Change", to: "/c", about: "owner")])])
        #expect(NormalMarkup.words(card.html.description).hasSuffix("Change owner (Point 5)"))
    }
}
