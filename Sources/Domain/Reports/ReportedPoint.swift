/// One standard point as one report rates it.
public struct ReportedPoint: Hashable, Sendable, Codable {
    public let number: Int
    /// As the report words it.
    public let title: String
    public let rating: Rating
    /// For a point that is "not met": the rating its actions are tracked under, chosen by the person who imported the report.
    public let trackedAs: Action.Rating?
    /// What the panel said, one paragraph or bullet each.
    public let findings: [String]
    public let actions: [ReportedAction]
    public let advice: [String]

    public init(
        number: Int, title: String, rating: Rating, trackedAs: Action.Rating? = nil, findings: [String] = [],
        actions: [ReportedAction] = [],
        advice: [String] = []
    ) {
        self.number = number
        self.title = title
        self.rating = rating
        self.trackedAs = trackedAs
        self.findings = findings
        self.actions = actions
        self.advice = advice
    }

    /// What the point obliges the team to: nil where it obliges to nothing, or where amber or red has not been chosen yet.
    public var obligation: Action.Rating? { rating.obligation(trackedAs: trackedAs) }
}

/// An action as the panel words it in the report.
public struct ReportedAction: Hashable, Sendable, Codable {
    public let text: String
    /// The profession that leads on it, where somebody has said so.
    public let profession: Profession?
    /// In an amendment: the action that the team has already and that this is the wording of. Nil for one that it does not have yet.
    public let tracked: Action.ID?

    public init(_ text: String, profession: Profession? = nil, tracked: Action.ID? = nil) {
        self.text = text
        self.profession = profession
        self.tracked = tracked
    }
}

extension ReportedAction: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}
