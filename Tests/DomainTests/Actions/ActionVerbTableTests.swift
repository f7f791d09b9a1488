import Domain
import Testing

/// Every verb in every status, for each rating, by every role: it succeeds exactly where it is declared to.
@Suite struct ActionVerbTableTests {
    @Test(arguments: Action.Verb.allCases)
    func aVerbSucceedsExactlyWhereItIsDeclared(_ verb: Action.Verb) throws {
        for rating in Action.Rating.allCases {
            for status in Action.Status.allCases {
                let action = try Action.sample(status, rating, readyFor: verb)
                for role in Role.allCases { check(verb, on: action, by: role) }
            }
        }
    }

    @Test(arguments: Action.Verb.allCases)
    func somebodyMayTakeEveryVerbSomewhere(_ verb: Action.Verb) throws {
        let somewhere = try Action.Rating.allCases.contains { rating in
            try Action.Status.allCases.filter { $0.ratings.contains(rating) }.contains { status in
                try Action.sample(status, rating, readyFor: verb).admits(verb, actor(verb.usualRole))
            }
        }
        #expect(somewhere)
    }

    @Test(arguments: Action.Verb.allCases)
    func whoHoldsSeveralRolesMayWhatAnyOfThemMay(_ verb: Action.Verb) throws {
        let anyRole = Actor(person: identifier(40), roles: Set(Role.allCases), instant: noon)
        for status in verb.statuses {
            for rating in verb.ratings where status.ratings.contains(rating) && (verb, status, rating) != (.reopen, .resolved, .red) {
                #expect(try Action.sample(status, rating, readyFor: verb).admits(verb, anyRole), "\(status) \(rating)")
            }
        }
    }

    @Test func whoHoldsNoRoleMayNothing() throws {
        let nobody = Actor(person: identifier(40), roles: [], instant: noon)
        for verb in Action.Verb.allCases {
            for status in Action.Status.allCases { #expect(try !Action.sample(status).admits(verb, nobody)) }
        }
    }

    @Test(arguments: Action.Status.allCases)
    func everyStateNamesItsStatus(_ status: Action.Status) throws {
        for rating in Action.Rating.allCases {
            let action = try Action.sample(status, rating)
            #expect(action.status == status)
            #expect(action.state.status == status)
        }
    }

    private func check(_ verb: Action.Verb, on before: Action, by role: Role) {
        let place: Comment = "\(verb) on \(before.rating) \(before.status) by \(role)"
        let expected = refusal(of: verb, on: before, by: role)
        var after = before
        #expect(before.admits(verb, actor(role)) == (expected == nil), place)
        do throws(Action.Refusal) {
            let event = try after.take(verb, by: actor(role))
            #expect(expected == nil, place)
            #expect(event == before.event(of: verb, by: actor(role)), place)
            #expect(after.version.number == before.version.number + 1, place)
        } catch {
            #expect(error == expected, place)
            #expect(after == before, place)
        }
    }

    private func refusal(of verb: Action.Verb, on action: Action, by role: Role) -> Action.Refusal? {
        if !verb.roles.contains(role) { return .notPermitted(verb) }
        if !verb.ratings.contains(action.rating) { return .wrongRating(verb, action.rating) }
        if !verb.statuses.contains(action.status) { return action.status == .toReview ? .notReviewed : .wrongStatus(verb, action.status) }
        if verb == .reopen, action.status == .resolved, action.rating == .red { return .closedByReport }
        if verb == .reopen, action.status == .resolved, Role.team.contains(role) { return .reopenedByAssessorsOnly }
        return nil
    }
}
