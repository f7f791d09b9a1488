import Markup
import Testing

struct ItemListTests {
    @Test func noItemsMakeNoList() {
        #expect(ItemList(["a"], style: .number).html.description == "<ol class=\"govuk-list govuk-list--number\"><li>a</li></ol>")
        #expect(ItemList([]).html.isEmpty)
    }
}
