import Domain

/// One step that an action really took when every verb was tried on it.
struct ActionTransition: Hashable {
    let verb: Action.Verb
    let rating: Action.Rating
    let from: Action.Status
    let to: Action.Status
    /// The rating afterwards.
    let becomes: Action.Rating

    /// Every step of every action that verbs can bring about, each kind of proposal and each way of having been resolved included.
    static func all() throws -> Set<Self> {
        var found: Set<Self> = []
        for verb in Action.Verb.allCases {
            for action in try reachable(readyFor: verb) {
                for kind in Proposal.Kind.allCases {
                    var after = action
                    let actor = actor(verb.usualRole)
                    guard action.admits(verb, actor) else { continue }
                    _ = try after.take(verb, by: actor, proposing: kind)
                    found.insert(Self(verb: verb, rating: action.rating, from: action.status, to: after.status, becomes: after.rating))
                }
            }
        }
        return found
    }

    private static func reachable(readyFor verb: Action.Verb) throws -> [Action] {
        try Action.Rating.allCases.flatMap { rating in
            try Action.Status.allCases.filter { $0.ratings.contains(rating) }
                .map { try Action.sample($0, rating, readyFor: verb) } + [Action.resolvedByReport(rating)]
        }
    }
}

extension Action.Verb {
    /// The verbs of amendments and later reports, which reach every action that is not closed.
    static let fromOutside: Set<Self> = [.withdraw, .resolveByReport, .supersede]
}
