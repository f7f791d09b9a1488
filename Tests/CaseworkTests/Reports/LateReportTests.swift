import Casework
import Domain
import Storage
import TestSupport
import Testing

/// A report of an older assessment that is issued after a newer one.
@Suite struct LateReportTests {
    @Test(arguments: Engine.allCases) func whatItAsksForIsSettledByTheNewerReport(engine: Engine) async throws {
        try await engine.withWorld { world in
            let late = try await world.issue(world.brought(in: "2025-11-04", [1: .amber, 2: .amber, 5: .amber]))
            let record = try await world.casework.reader.report(late.id, for: world.people.teamLead)
            // The newer one says green of point 1, nothing of point 2, and red of point 5.
            #expect(record.actions.map(\.status) == [.resolved, .toReview, .superseded])
            #expect(record.actions.map(\.state).first == .resolved(.report(world.report.id)))
            let position = try #require(try await world.casework.reader.service(world.service.id, for: world.people.teamLead).position)
            #expect(position.redPoints == [5])
            #expect(position.points.filter { [1, 2, 5].contains($0.point.number) }.map(\.rating) == [.green, .amber, .red])
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    /// Nobody but the panel knows yet what the amendment will say.
    @Test(arguments: Engine.allCases) func anAmendmentThatIsNotIssuedSettlesNothing(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.amend(world.report.id) { $0.number == 5 ? $0.with(rating: .green, actions: []) : nil }
            let late = try await world.issue(world.brought(in: "2025-11-04", [5: .amber]))
            let actions = try await world.casework.reader.report(late.id, for: world.people.teamLead).actions
            #expect(actions.map(\.state) == [.superseded(by: world.report.id)])
        }
    }

    /// A green that becomes amber again by an amendment settles what stands open below it.
    @Test(arguments: Engine.allCases) func anAmendmentThatRatesMoreSettlesMore(engine: Engine) async throws {
        try await engine.withWorld { world in
            let newer = try await world.issue(world.brought(in: "2026-03-02", [5: .notRated, 10: .green]))
            #expect(try await world.statuses() == [.toReview, .toReview, .toReview, .toReview, .resolved])
            try await world.amend(newer.id) { $0.number == 5 ? $0.with(rating: .amber, actions: ["have it tested once more"]) : nil }
            #expect(try await world.statuses() == [.toReview, .toReview, .toReview, .toReview, .resolved])
            try await world.issue(newer)
            #expect(try await world.statuses() == [.toReview, .toReview, .superseded, .superseded, .resolved])
        }
    }

    /// Whichever is first, neither leaves open what the other has settled.
    @Test(arguments: Engine.allCases, 1...3) func ofTwoThatAreIssuedAtOnceTheNewerSettlesTheOlder(engine: Engine, round: Int) async throws {
        try await engine.withWorld { world in
            let newer = try await world.brought(in: "2026-03-02", [4: .green, 5: .green])
            let issues = [world.draft, newer].map { report in { @Sendable in try await world.issue(report) } }
            let failures = await together(issues).compactMap(\.failure)
            #expect(failures.isEmpty, "\(failures)")
            let actions = try await world.casework.reader.report(world.draft.id, for: world.people.teamLead).actions
            #expect(actions.map(\.state) == [.resolved(.report(newer.id))])
            let statuses = try await world.statuses()
            #expect(statuses.filter { !$0.isClosed } == [.toReview], "that of point 10")
            #expect(try await world.casework.verifyHistory().findings == [])
        }
    }

    @Test(arguments: Engine.allCases) func aReassessmentBeingWrittenFollowsWhatIsRed(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.casework.discard(world.draft.id, by: world.people.assessmentsTeam, expecting: nil)
            let begun = try await world.begin(.reassessment)
            #expect(begun.content.points.map(\.number) == [5])
            await #expect(throws: Report.Refusal.alreadyBegun) { try await world.begin(.reassessment) }
            try await world.write(5, .green, "They tested it.", in: begun, seen: nil, by: world.people.leadAssessor)
            try await world.issue(world.brought(in: "2026-03-02", [8: .red]))
            func content() async throws -> Report.Content {
                try await world.casework.reader.report(begun.id, for: world.people.leadAssessor).report.content
            }
            let wider = try await content()
            #expect(wider.points.map(\.number) == [5, 8] && wider.points.map(\.rating) == [.green, .notRated])
            try await world.issue(world.brought(in: "2026-03-03", [5: .green, 8: .amber]))
            #expect(try await content().points.isEmpty)
            try await world.casework.discard(begun.id, by: world.people.assessmentsTeam, expecting: nil)
            await #expect(throws: Report.Refusal.nothingRed) { try await world.begin(.reassessment, on: world.today) }
        }
    }
}

extension World {
    /// A draft from a file: an assessment of that day with one action on each point that carries any.
    func brought(in day: String, _ ratings: [Int: Rating]) async throws -> Report {
        let points = ratings.sorted { $0.key < $1.key }.map { number, rating in
            let actions = rating.carriesActions ? "\"do what was asked\"" : ""
            return """
                {"number": \(number), "title": "Point", "rating": "\(rating.rawValue)", "actions": [\(actions)], "advice": []}
                """
        }
        let json = """
            {"service": "Renew a canal mooring licence", "phase": "private beta", "assessment_type": "assessment", "date": "\(day)",
             "standard": "govuk-14", "overall": "amber", "points": [\(points.joined(separator: ","))]}
            """
        return try await casework.keep(json, for: service, lead: people.leadAssessor, by: people.assessmentsTeam)
    }

    /// Of the actions of the world's report, in its order.
    fileprivate func statuses() async throws -> [Action.Status] {
        try await casework.reader.report(report.id, for: people.assessmentsTeam).actions.map(\.status)
    }
}
