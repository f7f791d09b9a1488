import Markup
import Testing

struct LinkTests {
    @Test func aLinkSaysWhichOfManyItIsAndThatATabOpens() {
        let link = Link("Open", to: "/a", about: "action 4", target: .newTab)
        #expect(NormalMarkup.words(link.html.description) == "Open action 4 (opens in new tab)")
        #expect(link.html.description.contains("rel=\"noreferrer noopener\""))
    }
}
