/// One standard point as a report rates it.
public struct DraftPoint: Codable, Sendable, Hashable {
    public var number: Int
    /// As the report words it; nil where it gives the number alone.
    public var title: String?
    public var rating: Rating
    /// What the panel said: praise, reasons, remarks; one paragraph or bullet each.
    public var findings: [String]
    /// What the team must do, verbatim with white space folded.
    public var actions: [String]
    /// What the team may do; never an action.
    public var advice: [String]

    public init(
        number: Int, title: String? = nil, rating: Rating = .notRated, findings: [String] = [], actions: [String] = [],
        advice: [String] = []
    ) {
        self.number = number
        self.title = title
        self.rating = rating
        self.findings = findings
        self.actions = actions
        self.advice = advice
    }
}
