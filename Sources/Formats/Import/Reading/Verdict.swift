import Domain

/// The result where only a sentence of the report tells it.
enum Verdict {
    static func read(_ words: PlainWords) -> OverallRating? {
        guard words.has("standard", "standards", "criteria") else { return nil }
        if words.has("not met the", "did not meet the", "does not meet the", "not yet on track", "has not met", "does not yet meet") {
            return .notMet
        }
        let isMet = words.has(
            "met the", "has met", "had met", "have met", "is on track to meet", "meets the", "evidence of meeting", "met all",
            "satisfied the",
            "met and")
        return isMet ? .met : nil
    }
}
