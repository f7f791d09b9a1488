import Markup
import Testing

struct TableTests {
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
}
