import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What a challenge and an amendment make of the report, and what its issue makes of the actions that the team has.
@Suite struct AmendmentTests {
    @Test(arguments: Engine.allCases) func aChallengeOfOnePointIsAmendedAndAccepted(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, people, id) = (world.casework, world.people, world.report.id)
            let day = world.today.adding(days: 7)
            await #expect(throws: Report.Refusal.unknownPoint(3)) {
                try await casework.change(id, by: people.teamLead, expecting: nil) {
                    try $0.challenge(reason: Words("It was tested."), points: [3], meeting: day, by: $1)
                }
            }
            let challenged = try await casework.change(id, by: people.teamLead, expecting: nil) {
                try $0.challenge(reason: Words("It was tested."), points: [5], meeting: day, by: $1)
            }
            #expect(challenged.status == .challenged)
            try await world.amend(id) { $0.number == 5 ? $0.with(rating: .amber) : nil }
            try await world.issue(world.report)
            let accepted = try await casework.change(id, by: people.teamLead, expecting: nil) { try $0.accept(by: $1) }
            #expect(accepted.status == .accepted && accepted.edition == 2)
            await #expect(throws: Report.Refusal.wrongStatus(.challenge, .accepted)) {
                try await casework.change(id, by: people.teamLead, expecting: nil) {
                    try $0.challenge(reason: Words("Again"), meeting: nil, by: $1)
                }
            }
            let verification = try await casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    @Test(arguments: Engine.allCases) func actionsFollowTheAmendmentAndKeepWhatWasDone(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .inProgress)
            try await world.casework.change(world.amber.id, by: world.people.teamMember, expecting: nil) {
                try $0.update(Words("We tested it."), on: $1.today, by: $1)
            }
            // The first of point 4 is worded anew, its second is no longer asked for, and point 10 gets another.
            try await world.amend(world.report.id) { point in
                switch point.number {
                case 4: point.with(actions: point.actions.prefix(1).map { ReportedAction("ask them again", tracked: $0.tracked) })
                case 10: point.with(actions: point.actions + ["publish the plan too"])
                default: nil  // all others stay
                }
            }
            let (reader, clerk) = (world.casework.reader, world.people.assessmentsTeam)
            let planned = try #require(try await reader.amendment(of: world.report.id, for: clerk))
            #expect(planned.changed.map(\.text) == ["ask them again"] && planned.withdrawn.map(\.id) == [world.actions[1].id])
            #expect(planned.added.map(\.point) == [10])
            let hidden = try await reader.amendment(of: world.report.id, for: world.people.teamLead)
            #expect(hidden == nil)
            let before = try await world.action(world.amber.id)
            #expect(before.text != "ask them again")
            try await world.issue(world.report)
            let record = try await reader.action(world.amber.id, for: world.people.teamMember)
            #expect(record.action.text == "ask them again" && record.action.status == .inProgress)
            #expect(record.updates.map(\.text.text) == ["We tested it."])
            #expect(record.history.first?.entry.what.kind == "action.reworded")
            let actions = try await reader.report(world.report.id, for: clerk).actions
            #expect(actions.map(\.status) == [.inProgress, .withdrawn, .toReview, .toReview, .toReview, .toReview])
            #expect(actions.last?.text == "publish the plan too" && actions.last?.position == 2 && actions.last?.due != nil)
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    /// A red action has its date from the reassessment alone, an amber one from the clock.
    @Test(arguments: Engine.allCases) func aPointThatIsRatedOtherwiseRatesItsActionsOtherwise(engine: Engine) async throws {
        try await engine.withWorld { world in
            let extra = world.actions[3]
            try await world.bring(world.red, to: .readyForReassessment)
            try await world.bring(world.amber, to: .mitigated)
            try await world.amend(world.report.id) { point in
                switch point.number {
                case 4: point.with(rating: .red)
                case 5: point.with(rating: .amber)
                default: nil  // all others stay
                }
            }
            try await world.issue(world.report)
            let (red, amber, other) = (
                try await world.action(world.red.id), try await world.action(world.amber.id), try await world.action(extra.id)
            )
            #expect(red.rating == .amber && red.status == .inProgress && red.due?.day == Day("2026-05-10"))
            #expect(amber.rating == .red && amber.status == .inProgress && amber.due == nil)
            #expect(other.rating == .amber && other.status == .toReview)
            let position = try await world.casework.reader.service(world.service.id, for: world.people.teamLead).position
            #expect(position?.redPoints == [4])
        }
    }

    @Test(arguments: Engine.allCases) func whatChangedIsReadWordByWord(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.amend(world.report.id) { $0.number == 10 ? $0.with(findings: ["Much better."]) : nil }
            let reader = world.casework.reader
            await #expect(throws: Failure.notFound) {
                try await reader.comparison(of: world.report.id, from: 1, to: 2, for: world.people.teamLead)
            }
            let early = try await reader.comparison(of: world.report.id, from: 1, to: 2, for: world.people.assessor)
            #expect(early.changedPoints.map(\.number) == [10])
            try await world.issue(world.report)
            let later = try await reader.comparison(of: world.report.id, from: 1, to: 2, for: world.people.teamLead)
            #expect(later == early)
            let same = try await reader.comparison(of: world.report.id, from: 2, to: 2, for: world.people.teamLead)
            #expect(same.isEmpty)
            for edition in [0, 3, .max] {
                await #expect(throws: Failure.notFound) {
                    try await reader.content(of: world.report.id, edition: edition, for: world.people.assessmentsTeam)
                }
            }
            let first = try await reader.content(of: world.report.id, edition: 1, for: world.people.teamMember)
            #expect(first == world.report.content)
        }
    }

    @Test(arguments: Engine.allCases) func onlyThePanelAndTheAssessmentsTeamAmendAndSayWhy(engine: Engine) async throws {
        try await engine.withWorld { world in
            for person in [world.people.teamLead, world.people.assessor, world.people.reader] {
                await #expect(throws: Report.Refusal.notPermitted(.amend)) {
                    try await world.casework.amend(world.report.id, reason: Words("Because"), by: person, expecting: nil)
                }
            }
            await #expect(throws: Report.Refusal.reasonNeeded) {
                try await world.casework.amend(world.report.id, reason: nil, by: world.people.leadAssessor, expecting: nil)
            }
            let amend: @Sendable () async throws -> Report = {
                try await world.casework.amend(
                    world.report.id, reason: Words("Because"), by: world.people.leadAssessor, expecting: world.report.version)
            }
            let outcomes = await together([amend, amend, amend])
            #expect(outcomes.count { $0.failure == nil } == 1)
            #expect(outcomes.compactMap(\.failure).allSatisfy { $0 as? Failure == .changedMeanwhile }, "\(outcomes)")
        }
    }
}
