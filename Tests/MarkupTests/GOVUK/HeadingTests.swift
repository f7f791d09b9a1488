import Markup
import Testing

struct HeadingTests {
    @Test func aCaptionStandsInsideItsHeading() {
        let heading = Heading(.large, "Actions", caption: "Service", id: "top").html.description
        #expect(heading == "<h1 class=\"govuk-heading-l\" id=\"top\"><span class=\"govuk-caption-l\">Service</span> Actions</h1>")
    }
}
