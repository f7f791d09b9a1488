import Markup
import Testing

struct PaginationTests {
    @Test(arguments: [
        (1, 1, ""), (1, 2, "1 2 Next page"), (2, 2, "Previous page 1 2"), (3, 5, "Previous page 1 2 3 4 5 Next page"),
        (5, 9, "Previous page 1 &ctdot; 4 5 6 &ctdot; 9 Next page"), (99, 3, "Previous page 1 2 3"),
        (-4, 3, "1 2 3 Next page"),
    ])
    func paginationShowsTheEndsAndTheNeighbours(_ page: Int, _ count: Int, _ words: String) {
        let html = Pagination(page: page, of: count, at: "/a").html.description.replacing("</li>", with: "</li> ")
        #expect(NormalMarkup.words(html) == words)
    }
}
