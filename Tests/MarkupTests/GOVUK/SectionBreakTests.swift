import Markup
import Testing

struct SectionBreakTests {
    @Test func aBreakShowsItsLineUnlessHidden() {
        #expect(SectionBreak(.large).html.description.contains("govuk-section-break--l govuk-section-break--visible"))
        #expect(!SectionBreak(line: .hidden).html.description.contains("--visible"))
    }
}
