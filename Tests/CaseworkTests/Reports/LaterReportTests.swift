import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What issuing a report makes of the actions that other reports of the service have given.
@Suite struct LaterReportTests {
    @Test(arguments: Engine.allCases) func aReassessmentReplacesTheActionsOfItsPointsAlone(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.red, to: .readyForReassessment)
            try await world.issue(world.draft)
            let before = try await world.casework.reader.report(world.report.id, for: world.people.reader).actions
            #expect(before.map(\.status) == [.toReview, .toReview, .superseded, .superseded, .toReview])
            #expect(before[2].state == .superseded(by: world.draft.id))
            let line = try #require(try await world.casework.reader.action(world.red.id, for: world.people.reader).history.first)
            #expect(line.entry.what == .action(.superseded(by: world.draft.id)))
            #expect(line.entry.from == "readyForReassessment" && line.entry.to == "superseded")
            #expect(line.entry.by == world.people.assessmentsTeam.id)
            let new = try await world.casework.reader.report(world.draft.id, for: world.people.reader).actions
            #expect(new.map(\.rating) == [.amber] && new.map(\.status) == [.toReview])
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    @Test(arguments: Engine.allCases) func aPointThatIsNowGreenResolvesItsActions(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.issue(try await world.reassessment(on: "2026-03-02", rating: "green"))
            let before = try await world.casework.reader.report(world.report.id, for: world.people.reader).actions
            #expect(before.map(\.status) == [.toReview, .toReview, .resolved, .resolved, .toReview])
            let red = try await world.action(world.red.id)
            #expect(!red.admits(.reopen, Actor(person: world.people.leadAssessor.id, roles: [.leadAssessor], instant: world.clock.now)))
        }
    }

    /// Old reports are brought in for the record; what later ones ask for stays to be done.
    @Test(arguments: Engine.allCases) func aReportOfAnEarlierAssessmentSettlesNothing(engine: Engine) async throws {
        try await engine.withWorld { world in
            let old = try await world.reassessment(on: "2025-11-04", rating: "green")
            let settles = try await world.casework.reader.report(old.id, for: world.people.assessmentsTeam).lineage.settles
            #expect(settles == [])
            try await world.issue(old)
            let statuses = try await world.casework.reader.report(world.report.id, for: world.people.reader).actions.map(\.status)
            #expect(statuses == Array(repeating: .toReview, count: 5))
            let position = try await world.casework.reader.service(world.service.id, for: world.people.reader).position
            #expect(position?.redPoints == [5])
        }
    }

    @Test(arguments: Engine.allCases) func anAmendmentThatIsIssuedSettlesNothingASecondTime(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.issue(world.draft)
            try await world.amend(world.draft.id) { $0.with(findings: ["A comma"]) }
            let last = try await world.last()
            try await world.issue(world.draft)
            let lastAfter = try await world.last()
            #expect(lastAfter == last + 1)
        }
    }

    @Test(arguments: Engine.allCases) func nothingTurnsGreenWithoutAReport(engine: Engine) async throws {
        try await engine.withWorld { world in
            func rating() async throws -> Rating? {
                let position = try await world.casework.reader.service(world.service.id, for: world.people.reader).position
                return position?.points.first { $0.point.number == 4 }?.rating
            }
            let review = try await world.startReview()
            var ratings = [try await rating()]
            try await world.rate(review, [:])
            ratings.append(try await rating())
            try await world.submit(review)
            ratings.append(try await rating())
            try await world.issue(review)
            ratings.append(try await rating())
            #expect(ratings == [.amber, .amber, .amber, .green])
            await #expect(throws: Failure.self) {
                try await world.casework.startAmberEvidenceReview(of: world.report.id, by: world.people.assessmentsTeam)
            }
        }
    }

    @Test(arguments: Engine.allCases) func ofTwoWhoStartAReviewAtOnceOneDoes(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.finishAmberActions()
            let start = { @Sendable in
                try await world.casework.startAmberEvidenceReview(of: world.report.id, by: world.people.assessmentsTeam)
            }
            let outcomes = await together([start, start, start])
            #expect(outcomes.count { $0.failure == nil } == 1)
            #expect(outcomes.compactMap(\.failure).allSatisfy { $0 is Failure }, "\(outcomes)")
            let reports = try await world.casework.reader.reports(for: world.people.assessmentsTeam)
            #expect(reports.count == 3)
        }
    }
}

extension World {
    /// A draft of a reassessment of the red point alone.
    fileprivate func reassessment(on day: String, rating: String) async throws -> Report {
        let json = """
            {"service": "Renew a canal mooring licence", "phase": "private beta", "assessment_type": "reassessment", "date": "\(day)",
             "standard": "govuk-14", "overall": "\(rating)", "points": [
              {"number": 5, "title": "Make sure everyone can use the service", "rating": "\(rating)", "actions": [], "advice": []}]}
            """
        return try await casework.keep(json, for: service, lead: people.leadAssessor, by: people.assessmentsTeam)
    }
}
