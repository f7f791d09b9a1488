import Casework
import Domain
import Storage
import TestSupport
import Testing

/// From one phase to another: refused while a point is red now.
@Suite struct MovePhaseTests {
    @Test(arguments: Engine.allCases) func aRedPointHoldsTheServiceUntilItsReassessment(engine: Engine) async throws {
        try await engine.withWorld { world in
            let refusal = await #expect(throws: Service.Refusal.self) { try await world.move(to: .publicBeta) }
            guard case .notReady(let lines) = refusal else { throw Failure.notFound }
            #expect(lines.map(\.reason) == [.points([5])])
            try await world.issue(world.draft)
            let moved = try await world.move(to: .publicBeta)
            #expect(moved.phase == .publicBeta)
            let record = try await world.casework.reader.service(world.service.id, for: world.people.teamLead)
            #expect(record.service == moved)
            await #expect(throws: Service.Refusal.samePhase(.publicBeta)) { try await world.move(to: .publicBeta) }
            await #expect(throws: Service.Refusal.reasonNeeded) { try await world.move(to: .alpha) }
            try await world.move(to: .alpha, reason: "It was a slip.")
            let kinds = try await world.database.read { snapshot in
                try snapshot.rows("SELECT kind FROM history WHERE service_id = \(world.service.id) AND kind = 'service.phaseMoved'").count
            }
            #expect(kinds == 2)
            #expect(try await world.casework.verifyHistory().findings == [])
        }
    }

    @Test func onlyTheAssessmentsTeamMovesIt() async throws {
        try await Engine.sqlite.withWorld { world in
            for (name, person) in world.people.all where !["assessments team", "other team"].contains(name) {
                await #expect(throws: Service.Refusal.notPermitted, "\(name)") {
                    try await world.move(to: .alpha, reason: "So", by: person)
                }
            }
            for person in [world.people.stranger, world.people.otherTeam] {
                await #expect(throws: Failure.notFound) { try await world.move(to: .alpha, reason: "So", by: person) }
            }
        }
    }

    @Test(arguments: Engine.allCases) func ofTwoWhoMoveItAtOnceOneIsTold(engine: Engine) async throws {
        try await engine.withWorld { world in
            let seen = world.service.version
            let moves: [@Sendable () async throws -> Service] = [Phase.alpha, .discovery].map { phase in
                { try await world.move(to: phase, reason: "So", seen: seen) }
            }
            let outcomes = await together(moves)
            #expect(outcomes.compactMap { $0.failure as? Failure } == [.changedMeanwhile])
        }
    }
}

extension World {
    @discardableResult
    fileprivate func move(
        to phase: Phase, reason: String = "", by person: Person? = nil, seen: Version? = nil
    ) async throws -> Service {
        try await casework.movePhase(
            of: service.id, to: phase, reason: Words(reason), by: person ?? people.assessmentsTeam, expecting: seen)
    }
}
