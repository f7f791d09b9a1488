extension OrganisationStandards {
    /// Why a step with an organisation's standards is refused. `rule` says it to people.
    public enum Refusal: Error, Hashable, Sendable {
        case notPermitted
        case nothingChanged
        case unknown(Standard.ID)
        /// New assessments need something to be against.
        case lastOffered
        case tooMany
        /// What was entered does not make a standard; never empty.
        case draft([StandardDraft.Problem])

        public var rule: String {
            switch self {
            case .notPermitted: "Only \(OrganisationStandards.managers.holders) can do this."
            case .nothingChanged: "It is so already. Nothing has changed."
            case .unknown: "Your organisation has no such standard."
            case .lastOffered: "This is the only standard that new assessments can be against. Add another or bring one back first."
            case .tooMany: "Your organisation has added \(OrganisationStandards.mostOwn) standards, and cannot add more."
            case .draft(let problems): problems.map { "\($0.rule)." }.joined(separator: " ")
            }
        }
    }
}
