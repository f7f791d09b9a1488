/// What a short line says of the list or the paragraphs after it.
enum Lead: Hashable {
    case praise
    /// Actions, or gaps that the report leaves to stand for actions.
    case actions
    case advice

    /// Nil where the block opens nothing. `isFollowedByItem` tells a line that leads a list from a sentence on its own.
    init?(_ block: Block, isFollowedByItem: Bool) {
        guard !block.isRow, block.words.count <= 40, let lead = Self.meaning(block.words) else { return nil }
        let isOpen = block.text.closes(with: ":") || block.text.closes(with: "…") || block.text.closes(with: "...")
        let isShort = block.words.count <= 8 && !block.text.closes(with: ".")
        guard block.isItem ? isOpen && isShort : block.isHeadingLike || isOpen || isFollowedByItem || isShort else { return nil }
        self = lead
    }

    /// What the words announce, whatever stands after them.
    static func meaning(_ words: PlainWords) -> Lead? {
        if words.has("optional") || words.starts("advice", "suggestions", "things to consider") { return .advice }
        if words.has("the team may also", "the team may want", "the team may wish", "the team could consider") { return .advice }
        let praises = words.has(
            "done well", "was impressed", "were impressed", "was pleased", "were pleased", "went well", "panel liked", "saw evidence",
            "saw good evidence", "saw strong evidence", "good to see", "positive feedback", "worked well")
        if praises || words.isOne(of: "strengths", "positives", "what went well", "good practice") { return .praise }
        let gaps = words.has(
            "needs to explore", "need to explore", "didnt see evidence", "did not see evidence", "see evidence of", "didnt see enough",
            "see sufficient evidence", "see enough evidence", "is amber because", "is red because", "amber because", "red because")
        if gaps || words.isOne(of: "recommendations", "recommendation", "actions", "areas for improvement", "areas to improve") {
            return .actions
        }
        let isBefore =
            words.starts("before", "to pass", "to meet", "ahead of", "prior to", "in order to")
            && words.has("assessment", "reassessment", "standard")
        let obliges = words.has("team must", "service must", "team needs to", "team need to", "team should", "teams should", "must also")
        if isBefore || obliges && words.count <= 25 { return .actions }
        return words.has("recommendations") && words.count <= 12 ? .actions : nil
    }
}
