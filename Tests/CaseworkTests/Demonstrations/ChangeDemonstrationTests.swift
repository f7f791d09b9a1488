import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What a team writes beside the record, and when that is over.
@Suite struct ChangeDemonstrationTests {
    @Test(arguments: Engine.allCases) func itBeginsWithItsFirstChangeAndOthersReadIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.scheduleReassessment()
            let reader = world.casework.reader
            let before = try await reader.demonstration(of: world.service.id, kind: .reassessment, for: world.people.teamMember)
            #expect(before.demonstration == nil && before.mayWrite && before.document.points.map(\.number) == [5])
            try await world.say("It is tested now.", seen: .first)
            await #expect(throws: Failure.changedMeanwhile) { try await world.say("Or is it?", seen: .first) }
            let after = try await reader.demonstration(of: world.service.id, kind: .reassessment, for: world.people.assessor)
            #expect(after.document.points.first?.words?.text == "It is tested now." && !after.mayWrite)
            #expect(after.actor.roles == [.assessor])
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    @Test func onlyTheTeamWritesAndOnlyOfWhatIsInScope() async throws {
        try await Engine.sqlite.withWorld { world in
            for (name, person) in world.people.all where !["team lead", "team member"].contains(name) {
                let error = await #expect(throws: (any Error).self, "\(name)") { try await world.say("Ours", by: person) }
                if name == "other team" {
                    #expect(error as? Failure == .notFound)
                } else {
                    #expect(error as? Demonstration.Refusal == .notPermitted(.write), "\(name)")
                }
            }
            await #expect(throws: Demonstration.Refusal.pointNotInScope(4)) { try await world.say("Amber", point: 4) }
            try await world.say("All of them", kind: .assessment, point: 4)
        }
    }

    @Test(arguments: Engine.allCases, 1...3) func ofThoseWhoBeginItAtOnceAllAreKeptOrTold(engine: Engine, round: Int) async throws {
        try await engine.withWorld { world in
            let say: @Sendable () async throws -> Demonstration = { try await world.say("It is tested now.") }
            let outcomes = await together([say, say, say])
            #expect(outcomes.compactMap(\.failure).isEmpty, "\(outcomes)")
            let record = try await world.casework.reader.demonstration(
                of: world.service.id, kind: .reassessment, for: world.people.teamLead)
            #expect(record.demonstration?.version.number == 4)
            #expect(try await world.casework.verifyHistory().findings == [])
        }
    }

    /// What was shown stays readable with the report; what is prepared next begins anew.
    @Test(arguments: Engine.allCases) func theReportClosesWhatWasShownBeforeIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            let booking = try await world.scheduleReassessment()
            try await world.say("It is tested now.")
            let report = try await world.begin(booking)
            try await world.submit(world.rate(report, [5: .red]))
            try await world.issue(report)
            let reader = world.casework.reader
            let shown = try await reader.demonstration(before: report.id, for: world.people.assessor)
            #expect(shown.document.points.first?.words?.text == "It is tested now." && !shown.mayWrite)
            let next = try await reader.demonstration(of: world.service.id, kind: .reassessment, for: world.people.teamLead)
            #expect(next.demonstration == nil && next.document.points.map(\.words) == [nil])
            #expect(try await world.casework.verifyHistory().findings == [])
            await #expect(throws: Failure.notFound) {
                try await reader.demonstration(before: report.id, for: world.people.otherTeam)
            }
            await #expect(throws: Failure.notFound) {
                try await reader.demonstration(before: world.report.id, for: world.people.teamLead)
            }
        }
    }

    /// What is said and done after the report stands with what is shown next.
    @Test(arguments: Engine.allCases) func whatWasShownIsShownAsItWasThen(engine: Engine) async throws {
        try await engine.withWorld { world in
            let early = try await world.ask(about: .action(world.red.id), "Is that enough?")
            let booking = try await world.scheduleReassessment()
            try await world.say("It is tested now.")
            let reader = world.casework.reader
            let report = try await world.begin(booking)
            try await world.submit(world.rate(report, [5: .amber]))
            let then = try await reader.demonstration(of: world.service.id, kind: .reassessment, for: world.people.assessor)
            try await world.issue(report)
            world.clock.advance(days: 1)
            try await world.casework.change(early.id, by: world.people.assessor, expecting: nil) { try $0.answer(Words("Yes."), by: $1) }
            try await world.ask(about: .point(5, of: report.id), "And the rest?")
            try await world.amend(world.report.id) { $0.number == 5 ? $0.with(findings: ["Something else."]) : nil }
            try await world.issue(world.report)
            let now = try await reader.demonstration(before: report.id, for: world.people.assessor)
            #expect(now.document.points == then.document.points)
            #expect(now.document.points.map(\.number) == [5])
        }
    }

    /// The team prepares its next assessment meanwhile.
    @Test(arguments: Engine.allCases) func neitherAnAmendmentNorALateReportClosesWhatIsPreparedNext(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.say("Ready for the next one.", kind: .assessment, point: 4)
            try await world.amend(world.report.id) { $0.number == 10 ? $0.with(findings: ["Better."]) : nil }
            try await world.issue(world.report)
            try await world.issue(world.brought(in: "2025-11-04", [4: .red]))
            let record = try await world.casework.reader.demonstration(
                of: world.service.id, kind: .assessment, for: world.people.teamLead)
            #expect(record.document.point(4)?.words?.text == "Ready for the next one." && record.mayWrite)
            try await world.issue(world.brought(in: "2026-03-03", [4: .green]))
            let over = try await world.casework.reader.demonstration(
                of: world.service.id, kind: .assessment, for: world.people.teamLead)
            #expect(over.demonstration == nil)
        }
    }
}

extension World {
    @discardableResult
    func say(
        _ text: String, kind: Booking.Kind = .reassessment, point: Int = 5, by person: Person? = nil, seen: Version? = nil
    ) async throws -> Demonstration {
        try await casework.changeDemonstration(of: service.id, kind: kind, by: person ?? people.teamLead, expecting: seen) {
            try $0.write(Words(text), point: point, scope: $1, by: $2)
        }
    }
}
