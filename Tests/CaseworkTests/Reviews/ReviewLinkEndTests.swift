import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What ends a review link, whether it was used or not.
@Suite struct ReviewLinkEndTests {
    @Test(arguments: Engine.allCases) func itEndsAfterFourteenDays(engine: Engine) async throws {
        try await engine.withWorld { world in
            let token = try await world.linked()
            world.clock.advance(by: 14 * 86_400 - 0.001)
            _ = try await world.casework.reader.review(byLink: token)
            world.clock.advance(by: 0.001)
            await world.isUseless(token)
        }
    }

    @Test(arguments: Engine.allCases) func itIsCancelledByTheAssessmentsTeamOrByANewerOne(engine: Engine) async throws {
        try await engine.withWorld { world in
            let clerk = world.people.assessmentsTeam
            let first = try await world.linked()
            let second = try await world.casework.makeReviewLink(for: world.amber.id, by: clerk)
            #expect(first != second)
            await world.isUseless(first)
            _ = try await world.casework.reader.review(byLink: second)
            try await world.casework.revokeReviewLink(for: world.amber.id, by: clerk)
            await world.isUseless(second)
            let last = try await world.last()
            try await world.casework.revokeReviewLink(for: world.amber.id, by: clerk)
            let (lastAfter, kinds) = (try await world.last(), try await world.kinds())
            #expect(lastAfter == last)
            #expect(
                kinds.suffix(4) == [
                    "action.reviewLinkMade", "action.reviewLinkRevoked", "action.reviewLinkMade", "action.reviewLinkRevoked",
                ])
        }
    }

    @Test(arguments: Engine.allCases) func itIsForWhatWaitedWhenItWasMade(engine: Engine) async throws {
        try await engine.withWorld { world in
            let token = try await world.linked()
            try await world.casework.change(world.amber.id, by: world.people.teamMember, expecting: nil) {
                try $0.takeBack(note: nil, by: $1)
            }
            await world.isUseless(token)
            try await world.submitNote(of: world.amber.id)
            try await world.casework.change(world.amber.id, by: world.people.assessmentsTeam, expecting: nil) {
                try $0.forwardEvidence(note: nil, by: $1)
            }
            await world.isUseless(token)
        }
    }

    @Test(arguments: Engine.allCases) func itIsForTheLeadAssessorOfThePanelAsItIsNow(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (clerk, people) = (world.people.assessmentsTeam, world.people)
            let token = try await world.linked()
            try await world.casework.nameLeadAssessor(people.assessor.id, of: world.report.id, by: clerk)
            await world.isUseless(token)
            let other = try await world.casework.makeReviewLink(for: world.amber.id, by: clerk)
            let record = try await world.casework.reader.review(byLink: other)
            #expect(record.actor.person == people.assessor.id)
            try await world.casework.nameLeadAssessor(nil, of: world.report.id, by: clerk)
            await world.isUseless(other)
            await #expect {
                try await world.casework.makeReviewLink(for: world.amber.id, by: clerk)
            } throws: {
                guard case .invalid(let problems) = $0 as? Failure else { return false }
                return problems.map(\.field) == ["lead-assessor"]
            }
        }
    }

    @Test(arguments: Engine.allCases) func aPersonWhoIsDisabledDecidesNoMore(engine: Engine) async throws {
        try await engine.withWorld { world in
            let token = try await world.linked()
            _ = try await world.casework.disablePerson(email: world.people.leadAssessor.email)
            await world.isUseless(token)
        }
    }
}
