import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct ExtendActionsTests {
    @Test(arguments: Engine.allCases) func everyOpenActionWithADateIsMovedAndKeepsTheOldOne(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .resolved)
            let (day, last) = (try #require(Day("2026-07-01")), try await world.last())
            let moved = try await world.extend(to: day)
            #expect(moved.map(\.id) == [world.actions[1].id, world.actions[4].id])
            #expect(moved.map(\.due?.day) == [day, day])
            #expect(moved.allSatisfy { $0.due?.original == world.amber.due?.original && $0.due?.extensions.count == 1 })
            #expect(
                moved.first?.due?.words == "3 months from the assessment on 10 February 2026, extended from 10 May 2026 on 4 March 2026")
            let (lastAfter, red, resolved) = (
                try await world.last(), try await world.action(world.red.id), try await world.action(world.amber.id)
            )
            #expect(lastAfter == last + 2)
            #expect(red.due == nil && resolved.due?.extensions == [])
        }
    }

    @Test(arguments: Engine.allCases) func whatIsDueLaterKeepsItsLaterDay(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (far, near) = (try #require(Day("2026-09-01")), try #require(Day("2026-07-01")))
            try await world.casework.change(world.amber.id, by: world.people.assessmentsTeam, expecting: nil) {
                try $0.extend(to: far, reason: Words("The supplier"), by: $1)
            }
            let moved = try await world.extend(to: near)
            #expect(moved.map(\.id) == [world.actions[1].id, world.actions[4].id])
            let kept = try await world.action(world.amber.id).due?.day
            #expect(kept == far)
            for day in [near, try #require(Day("2020-01-01"))] {
                await #expect {
                    try await world.extend(to: day)
                } throws: {
                    guard case .invalid(let problems) = $0 as? Failure else { return false }
                    return problems.map(\.field) == ["to"]
                }
            }
        }
    }

    @Test(arguments: Engine.allCases) func withoutAReasonNothingIsMoved(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (day, last) = (try #require(Day("2026-07-01")), try await world.last())
            await #expect(throws: Action.Refusal.reasonNeeded) {
                try await world.casework.extendActions(of: world.report.id, to: day, reason: nil, by: world.people.assessmentsTeam)
            }
            let lastAfter = try await world.last()
            #expect(lastAfter == last)
        }
    }

    @Test(arguments: Engine.allCases) func onlyTheAssessmentsTeamMovesThem(engine: Engine) async throws {
        try await engine.withWorld { world in
            let day = try #require(Day("2026-07-01"))
            for (name, person) in world.people.all + [("stranger", world.people.stranger)] where name != "assessments team" {
                let isOutside = name == "stranger" || name == "other team"
                await #expect("\(name)") {
                    try await world.casework.extendActions(of: world.report.id, to: day, reason: Words("Please"), by: person)
                } throws: {
                    $0.isRefusal(of: .extend, isOutside: isOutside)
                }
            }
        }
    }
}

extension World {
    @discardableResult
    fileprivate func extend(to day: Day) async throws -> [Action] {
        try await casework.extendActions(of: report.id, to: day, reason: Words("The season"), by: people.assessmentsTeam)
    }
}
