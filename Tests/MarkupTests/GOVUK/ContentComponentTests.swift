import Markup
import Testing

struct ContentComponentTests {
    @Test func ratingsAreSaidInWords() {
        let words = RatingTag.Rating.allCases.map { NormalMarkup.words(RatingTag($0).html.description) }
        #expect(words == ["Green", "Amber", "Red", "Not rated"])
    }

    @Test func aRowsLinkReadsAsASentence() {
        let card = SummaryCard("Point 5", rows: [.init("Owner", "Amy", links: [.init("Change", to: "/c", about: "owner")])])
        #expect(NormalMarkup.words(card.html.description).hasSuffix("Change owner (Point 5)"))
        #expect(
            NormalMarkup.words(Link("Open", to: "/a", about: "action 4", target: .newTab).html.description)
                == "Open action 4 (opens in new tab)")
    }

    @Test(arguments: [
        (1, 1, ""), (1, 2, "1 2 Next page"), (2, 2, "Previous page 1 2"), (3, 5, "Previous page 1 2 3 4 5 Next page"),
        (5, 9, "Previous page 1 &ctdot; 4 5 6 &ctdot; 9 Next page"), (99, 3, "Previous page 1 2 3"),
        (-4, 3, "1 2 3 Next page"),
    ])
    func paginationShowsTheEndsAndTheNeighbours(_ page: Int, _ count: Int, _ words: String) {
        let html = Pagination(page: page, of: count, at: "/a").html.description.replacing("</li>", with: "</li> ")
        #expect(NormalMarkup.words(html) == words)
    }

    @Test func aTableSaysHowItIsSorted() {
        let column = Table.Column("Due", sort: ColumnSort(.descending, to: "/a?sort=due"))
        let html = Table(caption: "Actions", columns: [column], rows: [.init(["x"], attributes: ["id": "row-1"])]).html.description
        #expect(html.contains("aria-sort=\"descending\"><a class=\"govuk-link aa-sort\" href=\"/a?sort=due\">Due</a></th>"))
        #expect(html.contains("<tr class=\"govuk-table__row\" id=\"row-1\">"))
    }

    @Test func aRowWithMoreCellsThanColumnsIsStillShown() {
        let html = Table(caption: "A", columns: [.init("One", .numeric)], rows: [["1", "2"]]).html.description
        #expect(html.contains("<td class=\"govuk-table__cell govuk-table__cell--numeric\">1</td><td class=\"govuk-table__cell\">2</td>"))
    }

    @Test func aChosenFilterSaysWhatItsLinkRemoves() {
        let panel = FilterPanel(
            action: "/actions", fields: "", chosen: [.init("Status", "Planned", removing: "/actions")], clearing: "/actions",
            results: "Results"
        )
        #expect(NormalMarkup.words(panel.html.description).contains("Remove filter Status: Planned"))
    }

    @Test func theTimelineGivesTimesToMachinesToo() {
        let event = Timeline.Event("Evidence sent", by: "\("Amy & co")", at: "2026-03-04", words: "4 March 2026")
        let html = Timeline([event]).html.description
        #expect(html.contains("<time datetime=\"2026-03-04\">4 March 2026</time> by Amy &amp; co"))
    }

    @Test func progressNeverLeavesItsBar() {
        #expect(ProgressBar("None", done: 3, of: 0).html.description.contains("value=\"0\" max=\"1\""))
        #expect(ProgressBar("All", done: 9, of: 8).html.description.contains("value=\"8\" max=\"8\""))
    }

    @Test func headingsAndListsAreWritten() {
        let heading = Heading(.large, "Actions", caption: "Service", id: "top").html.description
        #expect(heading == "<h1 class=\"govuk-heading-l\" id=\"top\"><span class=\"govuk-caption-l\">Service</span> Actions</h1>")
        #expect(ItemList(["a"], style: .number).html.description == "<ol class=\"govuk-list govuk-list--number\"><li>a</li></ol>")
        #expect(ItemList([]).html.isEmpty)
        #expect(SectionBreak(.large).html.description.contains("govuk-section-break--l govuk-section-break--visible"))
    }
}
