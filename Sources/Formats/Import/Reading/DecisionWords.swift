import Domain

/// The sentence under "Decision": "The service was rated amber for point 2 of the Standard."
struct DecisionWords {
    let rating: Rating
    /// The point that the sentence names; links lost in copying take it along.
    let number: Int?

    /// Only a sentence that can be nothing else.
    init?(sentence block: Block) {
        guard !block.isRow, block.words.count <= 60 else { return nil }
        var words = block.words
        if words.starts("decision") { words = PlainWords(words.text.dropFirst("decision".count)) }
        let opens = words.starts(
            "the service was rated", "the service is rated", "the service has been rated", "the service met", "the service did not meet",
            "the service has met", "the service has not met", "the service meets", "the service does not meet", "the service was not rated",
            "the service was not assessed", "the service didnt meet", "this point was rated", "this service was rated", "this service met",
            "this service did not meet", "the service partially met")
        let number = PointMention.numbers(in: words).first
        guard opens, number != nil || words.count <= 8, let rating = RatingWords.rating(words) else { return nil }
        self.rating = rating
        self.number = number
    }

    /// The first line under a heading that says "Decision": whatever it says is the decision.
    init?(underHeading block: Block) {
        guard !block.isRow, !block.isItem, block.words.count <= 80 else { return nil }
        rating = RatingWords.rating(block.words) ?? .notRated
        number = PointMention.numbers(in: block.words).first
    }

    /// A rating on its own under the heading of a point: "Amber", "Rating: amber".
    init?(alone block: Block) {
        guard !block.isItem, block.words.count <= 4 else { return nil }
        let labels: Set<Substring> = ["decision", "rating", "result", "outcome", "rated"]
        let rest = block.words.list.filter { !labels.contains($0) }
        let known: Set<Substring> = ["green", "amber", "red", "met", "not"]
        guard !rest.isEmpty, rest.allSatisfy({ known.contains($0) }) else { return nil }
        guard let rating = RatingWords.rating(PlainWords(rest.joined(separator: " "))) else { return nil }
        self.rating = rating
        number = nil
    }

    static func isHeading(_ block: Block) -> Bool { block.words.isOne(of: "decision", "the decision", "decision and rating") }
}
