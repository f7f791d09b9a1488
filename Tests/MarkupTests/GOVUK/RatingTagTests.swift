import Markup
import Testing

struct RatingTagTests {
    @Test func ratingsAreSaidInWords() {
        let words = RatingTag.Rating.allCases.map { NormalMarkup.words(RatingTag($0).html.description) }
        #expect(words == ["Green", "Amber", "Red", "Not rated"])
    }
}
