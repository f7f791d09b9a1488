/// Tells a sentence that asks something of the team from one that only reports.
enum Obligation {
    static func isIn(_ words: PlainWords) -> Bool {
        words.has(
            "should", "must", "need", "needs", "recommend", "recommends", "recommended", "advise", "advises", "advised", "suggest",
            "suggests", "suggested", "required to", "requires", "is important", "would like", "has to", "have to", "encourage",
            "encourages", "encouraged to", "ought", "it would be good", "it would be beneficial", "will be expected", "expected to")
    }

    /// A line that says there is nothing: no action, though it stands where actions stand.
    static func isNothing(_ words: PlainWords) -> Bool {
        words.isEmpty
            || words.isOne(
                of: "none", "n a", "na", "nothing", "no recommendations", "none at this stage", "no actions", "not applicable", "nil",
                "tbc",
                "none identified", "no further recommendations", "no further actions", "nothing to add")
    }
}
