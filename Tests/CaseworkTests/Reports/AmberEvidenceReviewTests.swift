import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct AmberEvidenceReviewTests {
    @Test(arguments: Engine.allCases) func itWaitsForEveryActionOfTheAmberPoints(engine: Engine) async throws {
        try await engine.withWorld { world in
            let clerk = world.people.assessmentsTeam
            try await world.bring(world.amber, to: .mitigated)
            let lineage = try await world.casework.reader.report(world.report.id, for: clerk).lineage
            #expect(lineage.readiness?.points.map(\.reported.number) == [4, 10])
            #expect(lineage.readiness?.points.map(\.open.count) == [1, 1])
            #expect(lineage.readiness?.isReady == false)
            await #expect(throws: Failure.invalid([.init("review", "Some actions of the amber points are still open.")])) {
                try await world.casework.startAmberEvidenceReview(of: world.report.id, by: clerk)
            }
        }
    }

    @Test(arguments: Engine.allCases) func itIsADraftOfTheAmberPointsForTheSamePanel(engine: Engine) async throws {
        try await engine.withWorld { world in
            let review = try await world.startReview()
            #expect(review.assessment.kind == .amberEvidenceReview && review.assessment.date == world.today)
            #expect(review.content.points.map(\.number) == [4, 10])
            #expect(review.content.points.allSatisfy { $0.rating == .notRated })
            let record = try await world.casework.reader.report(review.id, for: world.people.leadAssessor)
            #expect(record.panel.map(\.name) == ["Margaret Lindqvist", "Dev Raman"])
            #expect(record.lineage.follows?.id == world.report.id)
            let before = try await world.casework.reader.report(world.report.id, for: world.people.leadAssessor)
            #expect(before.lineage.openReview?.id == review.id)
        }
    }

    @Test func onlyTheAssessmentsTeamStartsItAndOnlyOnce() async throws {
        try await Engine.sqlite.withWorld { world in
            let review = try await world.startReview()
            for (name, person) in world.people.all where name != "assessments team" {
                await #expect(throws: Failure.self, "\(name)") {
                    try await world.casework.startAmberEvidenceReview(of: world.report.id, by: person)
                }
            }
            let again = Failure.invalid([.init("review", "An amber evidence review of this service has already been started.")])
            await #expect(throws: again) {
                try await world.casework.startAmberEvidenceReview(of: world.report.id, by: world.people.assessmentsTeam)
            }
            let team = try await world.casework.reader.report(world.report.id, for: world.people.teamLead)
            #expect(team.lineage.openReview == nil && team.lineage.readiness == nil)
            await #expect(throws: Failure.notFound) { try await world.casework.reader.report(review.id, for: world.people.teamLead) }
        }
    }

    @Test(arguments: Engine.allCases) func itsIssueSettlesWhatWasOpenAndNothingElse(engine: Engine) async throws {
        try await engine.withWorld { world in
            let clerk = world.people.assessmentsTeam
            let review = try await world.rate(world.startReview(), [10: .amber])
            let expected = try await world.casework.reader.report(review.id, for: clerk).lineage.settles
            #expect(expected.map(\.outcome) == [.resolve, .supersede])
            #expect(expected.map(\.action.point) == [4, 10])
            let submitted = try await world.submit(review)
            try await world.casework.issue(review.id, by: clerk, expecting: submitted.version)
            let statuses = try await world.casework.reader.report(world.report.id, for: clerk).actions.map(\.status)
            #expect(statuses == [.resolved, .resolved, .toReview, .toReview, .superseded])
            let record = try await world.casework.reader.report(review.id, for: clerk)
            #expect(record.actions.map(\.text) == ["do what is left"])
            #expect(record.lineage.settles.isEmpty && record.lineage.follows?.id == world.report.id)
            let position = try await world.casework.reader.service(world.service.id, for: clerk).position
            let point = position?.points.first { $0.point.number == 4 }
            #expect(
                point?.lineage.map(\.words) == [
                    "Amber, private beta assessment, 10 February 2026", "Green, amber evidence review, 4 March 2026",
                ])
            #expect(position?.points.first { $0.point.number == 5 }?.rating == .red)
            let before = try await world.casework.reader.report(world.report.id, for: world.people.teamLead).lineage
            #expect(before.ratedAgainBy.map(\.id) == [review.id])
        }
    }

    /// Also of a point none of whose actions it moves: all of them had been accepted.
    @Test(arguments: Engine.allCases) func theTrackerOfTheEarlierReportSaysWhatBecameOfEachPoint(engine: Engine) async throws {
        try await engine.withWorld { world in
            let clerk = world.people.assessmentsTeam
            func words(at moment: PastMoment? = nil, since day: Day? = nil) async throws -> [String?] {
                try await world.casework.reader.trackingDocument(of: world.report.id, for: world.people.teamLead, at: moment, since: day)
                    .points
                    .map { point in point.laterInWords.map { $0 + (point.later?.isNew == true ? " (new)" : "") } }
            }
            let review = try await world.submit(world.rate(world.startReview(), [10: .amber]))
            let before = PastMoment.instant(world.clock.now, sequence: nil)
            #expect(try await words() == [nil, nil])
            world.clock.set(to: world.clock.now.addingTimeInterval(3600))
            try await world.casework.issue(review.id, by: clerk, expecting: review.version)
            let later = [
                "Rated green by the amber evidence review of 4 March 2026", "Rated amber by the amber evidence review of 4 March 2026",
            ]
            #expect(try await words() == later)
            #expect(try await words(since: world.today) == later.map { $0 + " (new)" })
            #expect(try await words(at: before) == [nil, nil])
            #expect(try await words(at: .instant(world.clock.now, sequence: nil)) == later)
            let history = try await world.casework.verifyHistory()
            #expect(history.findings == [])
        }
    }

    @Test(arguments: Engine.allCases) func aReportIsSubmittedWholeAndByItsLeadAssessorAlone(engine: Engine) async throws {
        try await engine.withWorld { world in
            let review = try await world.startReview()
            await #expect(throws: Report.Refusal.ratingNeeded([4, 10])) { try await world.submit(review) }
            try await world.rate(review, [4: .red])
            let standards = Standard.catalogue
            await #expect(throws: Report.Refusal.notPermitted(.submit)) {
                try await world.casework.change(review.id, by: world.people.assessmentsTeam, expecting: nil) {
                    try $0.submit(by: $1, knowing: standards)
                }
            }
            #expect(try await world.submit(review).status == .submitted)
        }
    }
}
