import Domain

/// Tells a rating from the words that reports use for it. What is asked first matters: "not met" holds "met", "not applicable" holds "not".
enum RatingWords {
    /// The rating in a short text such as a table cell; nil where there is none.
    static func rating(_ words: PlainWords) -> Rating? {
        if words.has("not applicable", "n a", "na") { return .notApplicable }
        if words.has("not rated", "not assessed", "not reviewed", "tbc", "to be confirmed", "not looked at") { return .notRated }
        if words.has("did not meet", "does not meet", "has not met", "didnt meet", "not met", "not pass", "not passed", "not yet met") {
            return .notMet
        }
        if words.isOne(of: "no", "fail", "failed", "unmet") || words.starts("not met", "did not pass") { return .notMet }
        if let colour = colour(words) { return colour }
        if words.has("met", "meets", "pass", "passed") || words.isOne(of: "yes") { return .met }
        return nil
    }

    /// The overall rating in the value of a label.
    static func overall(_ words: PlainWords) -> OverallRating? {
        if words.has("with conditions", "conditional", "conditionally", "subject to conditions") {
            if words.has("met", "pass", "passed", "conditional", "conditionally") { return .metWithConditions }
        }
        return switch rating(words) {
        case .green: .green
        case .amber: .amber
        case .red: .red
        case .met: .met
        case .notMet: .notMet
        case .notApplicable, .notRated, nil: nil
        }
    }

    private static func colour(_ words: PlainWords) -> Rating? {
        let found = [("red", Rating.red), ("amber", .amber), ("green", .green)].filter { words.has($0.0) }
        return found.count == 1 ? found.first?.1 : nil
    }
}
