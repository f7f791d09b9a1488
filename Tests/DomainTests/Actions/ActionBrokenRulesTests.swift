import Domain
import Testing

@Suite struct ActionBrokenRulesTests {
    @Test(arguments: BrokenRule.all.indices)
    func aBrokenRuleIsNamedAndChangesNothing(_ place: Int) throws {
        let rule = BrokenRule.all[place]
        let before = try rule.action()
        var after = before
        #expect(throws: rule.refusal, "\(rule.verb)") { try rule.attempt(&after) }
        #expect(after == before)
    }

    /// What stands in the way of the verb itself takes its button away; what is wrong with the input does not.
    @Test(arguments: BrokenRule.all.indices)
    func onlyWhatThePersonEntersIsLeftToTheVerb(_ place: Int) throws {
        let rule = BrokenRule.all[place]
        let person =
            switch rule.refusal {
            case .ownSubmission, .ownProposal: Actor(person: Role.teamMember.person, roles: Set(Role.allCases), instant: noon)
            default: actor(rule.refusal == .reopenedByAssessorsOnly ? .teamMember : rule.verb.usualRole)
            }
        #expect(try rule.action().admits(rule.verb, person) == rule.refusal.isAboutWhatWasEntered, "\(rule.verb) \(rule.refusal)")
    }

    /// All but `ownerNotInTeam`: only the door knows who is in the team.
    @Test func everyRefusalIsMetSomewhere() {
        let met = BrokenRule.all.map(\.refusal.name).asSet.union(["notPermitted", "notReviewed", "wrongStatus", "wrongRating"])
        #expect(met.count == 28)
    }

    @Test(arguments: BrokenRule.all.indices)
    func aRuleIsASentenceForPeople(_ place: Int) {
        let rule = BrokenRule.all[place].refusal.rule
        #expect(rule.hasSuffix(".") && rule.first?.isUppercase == true)
    }
}

extension Action.Refusal {
    var name: String {
        let text = String(describing: self)
        return String(text.prefix { $0 != "(" })
    }

    fileprivate var isAboutWhatWasEntered: Bool {
        switch self {
        case .ownerNeeded, .ownerNotInTeam, .professionNeeded, .reasonNeeded, .updateNeeded, .whatWasDoneNeeded, .wordingNeeded,
            .evidenceNeeded, .evidenceUnknown, .evidenceRemoved, .evidenceWithAssessors, .dayInFuture, .targetInPast, .notLater,
            .dueDayInPast, .dueDayTooFar,
            .targetTooFar:
            true
        case .notPermitted, .notReviewed, .wrongStatus, .wrongRating, .ownSubmission, .ownProposal, .blocked, .alreadyBlocked, .notBlocked,
            .noDueDate, .closedByReport, .reopenedByAssessorsOnly:
            false
        }
    }
}
