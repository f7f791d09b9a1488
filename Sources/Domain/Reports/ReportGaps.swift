extension Report {
    /// What must be settled before the report leaves the panel, each as the rule that it would break; empty where nothing is missing.
    public var gaps: [Refusal] {
        let points = content.points
        func numbers(_ isOpen: (ReportedPoint) -> Bool) -> [Int] { points.filter(isOpen).map(\.number) }
        var gaps: [Refusal] = []
        let open = numbers { $0.rating == .notMet && $0.trackedAs == nil && !$0.actions.isEmpty }
        if !open.isEmpty { gaps.append(.amberOrRedNeeded(open)) }
        guard origin == .written else { return gaps }
        if points.isEmpty { return gaps + [.pointsNeeded] }
        let unrated = numbers { $0.rating == .notRated }
        if assessment.kind != .peerReview, !unrated.isEmpty { gaps.append(.ratingNeeded(unrated)) }
        let bare = numbers { $0.obligation != nil && $0.actions.isEmpty }
        if !bare.isEmpty { gaps.append(.actionNeeded(bare)) }
        return gaps + overallGaps
    }

    private var overallGaps: [Refusal] {
        guard let overall = content.overall else { return assessment.kind == .peerReview ? [] : [.overallNeeded] }
        guard content.overallReason == nil, let suggested = OverallRating.suggested(by: content.points.map(\.rating)), suggested != overall
        else { return [] }
        return [.overallReasonNeeded(suggested: suggested)]
    }
}
