import Domain
import Testing

@testable import Formats

@Suite struct TypedWordsTests {
    private func blocks(_ text: String) throws -> [WordDocument.Block] { TypedWords.blocks(try #require(Words(text))) }

    @Test func paragraphsHeadingsAndListsAreWhatTheyLookLike() throws {
        let text = "First line\nsecond line\n\n## What we did\n- asked\n- tested\nThen we wrote it up."
        #expect(
            try blocks(text) == [
                .paragraph([.plain("First line\nsecond line")]), .heading("What we did", .three),
                .bullets([[.plain("asked")], [.plain("tested")]]), .paragraph([.plain("Then we wrote it up.")]),
            ])
    }

    @Test func boldWordsAndLinksAreRuns() throws {
        let runs = try blocks("Asked **12 people**, see [the report](https://example.gov.uk/a?b=1&c=2) for more.")
        #expect(
            runs == [
                .paragraph([
                    .plain("Asked "), .bold("12 people"), .plain(", see "),
                    .link("the report", address: "https://example.gov.uk/a?b=1&c=2"),
                    .plain(" for more."),
                ])
            ])
    }

    @Test(arguments: [
        "2 ** 3 ** 4 is 2 ** 81", "an [unfinished](link", "#1 is no heading", "-1 is no item", "<script>xss()</script>", "** **",
    ])
    func whatIsNoMarkStaysAsItWasTyped(_ text: String) throws {
        let words = try blocks(text).flatMap { block -> [String] in
            guard case .paragraph(let runs) = block else { return ["not a paragraph"] }
            return runs.map { run in
                switch run {
                case .plain(let text), .muted(let text): text
                case .bold(let text): "**\(text)**"
                case .link(let text, let address): "[\(text)](\(address))"
                }
            }
        }
        #expect(words.joined() == text)
    }

    /// The longest text that can be kept, in the shapes that make a careless reader slow.
    @Test(.timeLimit(.minutes(1)), arguments: ["**", "[", "**a", "[a](b", "[a](", "- ", "#", "\n- a", "a b "])
    func noTextTakesLong(_ piece: String) throws {
        let text = String(String(repeating: piece, count: 20_000).prefix(19_990)) + "end"
        let start = ContinuousClock.now
        #expect(try !blocks(text).isEmpty)
        #expect(start.duration(to: .now) < .seconds(30))
    }
}
