/// What a report says of one standard point. Words of older standards are kept as they were written.
public enum Rating: String, CaseIterable, Codable, Sendable, Hashable {
    case green, amber, red
    case notRated = "not rated"
    case met
    case notMet = "not met"
    case notApplicable = "not applicable"

    public var title: String {
        switch self {
        case .green: "Green"
        case .amber: "Amber"
        case .red: "Red"
        case .notRated: "Not rated"
        case .met: "Met"
        case .notMet: "Not met"
        case .notApplicable: "Not applicable"
        }
    }

    /// What it obliges the team to: nil where it obliges to nothing, or where a "not met" has not been given a rating to be tracked as.
    public func obligation(trackedAs tracked: Action.Rating?) -> Action.Rating? {
        switch self {
        case .amber: .amber
        case .red: .red
        case .notMet: tracked
        case .green, .met, .notRated, .notApplicable: nil
        }
    }

    /// Whether a report written here may give it. The words of older standards stand only where they were written.
    var isGivenToday: Bool {
        switch self {
        case .green, .amber, .red, .notRated: true
        case .met, .notMet, .notApplicable: false
        }
    }

    /// Whether the point holds back or follows up: the ratings whose points carry actions.
    public var carriesActions: Bool {
        switch self {
        case .amber, .red, .notMet: true
        case .green, .met, .notRated, .notApplicable: false
        }
    }
}

/// What a report says of the service as a whole.
public enum OverallRating: String, CaseIterable, Codable, Sendable, Hashable {
    case green, amber, red, met
    case notMet = "not met"
    case metWithConditions = "met with conditions"

    public var title: String {
        switch self {
        case .green: "Green"
        case .amber: "Amber"
        case .red: "Red"
        case .met: "Met"
        case .notMet: "Not met"
        case .metWithConditions: "Met with conditions"
        }
    }

    /// The worst of the points: what the product suggests, and the lead assessor confirms. Nil where no point is green, amber or red.
    public static func suggested(by ratings: some Sequence<Rating>) -> OverallRating? {
        var worst: OverallRating?
        for rating in ratings {
            switch (rating, worst) {
            case (.red, _): return .red
            case (.amber, _): worst = .amber
            case (.green, nil): worst = .green
            case (.green, _), (.notRated, _), (.met, _), (.notMet, _), (.notApplicable, _): continue
            }
        }
        return worst
    }
}
