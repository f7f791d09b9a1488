import Domain
import Foundation
import Testing

/// Reviewing, planning and working: the team's own steps.
@Suite struct ActionReviewTests {
    @Test func reviewingRecordsWhoWhenOwnerAndProfessions() throws {
        var action = Action.raised()
        _ = try action.review(
            owner: Role.teamLead.person, professions: [.development, .contentDesign, .development], note: Given.note, by: actor(.teamMember)
        )
        let review = try #require(action.review)
        #expect(review.by == Role.teamMember.person)
        #expect(review.at == noon)
        #expect(review.note == Given.note)
        #expect(action.owner == Role.teamLead.person)
        #expect(action.professions == [.contentDesign, .development])
        #expect(action.status == .planned)
    }

    @Test(arguments: Action.Rating.allCases)
    func everythingTheTeamDoesWaitsForTheReview(_ rating: Action.Rating) throws {
        let action = Action.raised(rating)
        for verb in Action.Verb.allCases where verb != .review && verb.roles == Role.team && verb.ratings.contains(rating) {
            var copy = action
            #expect(throws: Action.Refusal.notReviewed) { try copy.take(verb, by: actor(.teamLead)) }
        }
    }

    @Test func planningNamesTheSprintAndNilTakesItOut() throws {
        var action = try Action.sample(.planned)
        _ = try action.plan(sprint: Given.sprint, by: actor(.teamMember))
        #expect(action.sprint == Given.sprint)
        #expect(try action.plan(sprint: nil, by: actor(.teamMember)) == .planned(sprint: nil))
        #expect(action.sprint == nil)
        #expect(action.status == .planned)
    }

    @Test func anUpdateMayBeOfTodayOrAnyEarlierDay() throws {
        var action = try Action.sample(.inProgress)
        for day in [today, day("2026-03-03"), day("2020-01-01")] {
            #expect(try action.update(Given.report, on: day, by: actor(.teamMember)) == .updated(text: Given.report, on: day))
        }
    }

    /// Half past midnight in London on the 1st is still the day before by universal time.
    @Test func todayIsTheDayInLondon() throws {
        var action = try Action.sample(.inProgress)
        let early = actor(.teamMember, at: try #require(ISO8601DateFormatter().date(from: "2026-06-30T23:30:00Z")))
        _ = try action.update(Given.report, on: day("2026-07-01"), by: early)
        #expect(throws: Action.Refusal.dayInFuture(day("2026-07-02"))) {
            try action.update(Given.report, on: day("2026-07-02"), by: early)
        }
    }

    @Test func aBlockKeepsWhoWhenAndWhyAndDoesNotMoveTheAction() throws {
        let action = try Action.blocked()
        let block = try #require(action.block)
        #expect(block.by == Role.teamLead.person)
        #expect(block.at == noon)
        #expect(block.reason == Given.reason)
        #expect(action.status == .inProgress)
    }

    @Test(arguments: Proposal.Kind.allCases)
    func aBlockThatOutlivesAProposalCanBeRemovedSoThatEvidenceIsTaken(_ kind: Proposal.Kind) throws {
        var action = try Action.blocked()
        _ = try action.take(.propose, by: actor(.teamMember), proposing: kind)
        _ = try action.take(.agree, by: actor(.leadAssessor))
        #expect(throws: Action.Refusal.blocked(reason: Given.reason)) { try action.take(.submitEvidence, by: actor(.teamMember)) }
        _ = try action.take(.unblock, by: actor(.teamMember))
        _ = try action.take(.submitEvidence, by: actor(.teamMember))
        #expect(action.status == .evidenceSubmitted)
    }

    @Test(arguments: [Action.Verb.withdraw, .resolveByReport, .supersede])
    func nothingStandsInTheWayOfWhatIsOver(_ verb: Action.Verb) throws {
        var action = try Action.blocked()
        _ = try action.take(verb, by: actor(.assessmentsTeam))
        #expect(action.block == nil)
        #expect(action.status.isClosed)
    }
}
