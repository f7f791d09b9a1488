import Casework
import Domain
import Storage
import TestSupport
import Testing

/// The door for actions: who comes through, what it leaves behind, and what it leaves alone.
@Suite struct ChangeActionTests {
    @Test(arguments: Engine.allCases) func whoMayNotSeeAnActionIsToldThatThereIsNone(engine: Engine) async throws {
        try await engine.withWorld { world in
            for person in [world.people.stranger, world.people.otherTeam] {
                await #expect(throws: Failure.notFound) {
                    try await world.casework.change(world.amber.id, by: person, expecting: nil) { try $0.start(by: $1) }
                }
            }
        }
    }

    @Test(arguments: Engine.allCases) func whoSeesAnActionButMayNotIsToldWhoMay(engine: Engine) async throws {
        try await engine.withWorld { world in
            let people = world.people
            for person in [
                people.assessmentsTeam, people.leadAssessor, people.assessor, people.reader, people.professionLead, people.administrator,
            ] {
                await #expect(throws: Action.Refusal.notPermitted(.review)) {
                    try await world.casework.change(world.amber.id, by: person, expecting: nil) {
                        try $0.review(owner: people.teamMember.id, professions: [.delivery], note: nil, by: $1)
                    }
                }
            }
        }
    }

    @Test(arguments: Engine.allCases) func anActionThatSomebodyElseChangedIsNotOverwritten(engine: Engine) async throws {
        try await engine.withWorld { world in
            let seen = try await world.bring(world.amber, to: .planned).version
            try await world.bring(started: world.amber)
            await #expect(throws: Failure.changedMeanwhile) {
                try await world.casework.change(world.amber.id, by: world.people.teamLead, expecting: seen) {
                    try $0.plan(sprint: Words("Sprint 2"), by: $1)
                }
            }
            let action = try await world.action(world.amber.id)
            #expect(action.sprint == nil)
        }
    }

    @Test(arguments: Engine.allCases) func aRefusalChangesNothingAndLeavesNoTrace(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (before, last) = (try await world.action(world.amber.id), try await world.last())
            await #expect(throws: Action.Refusal.notReviewed) {
                try await world.casework.change(world.amber.id, by: world.people.teamMember, expecting: nil) { try $0.start(by: $1) }
            }
            await #expect(throws: Action.Refusal.ownerNotInTeam) {
                let outsider = world.people.otherTeam.id
                try await world.casework.change(world.amber.id, by: world.people.teamMember, expecting: nil) {
                    try $0.review(owner: outsider, professions: [.delivery], note: nil, by: $1)
                }
            }
            let (after, lastAfter) = (try await world.action(world.amber.id), try await world.last())
            #expect(after == before)
            #expect(lastAfter == last)
        }
    }

    @Test(arguments: Engine.allCases) func aChangeIsRecordedOnceWithWhatTheActionBecame(engine: Engine) async throws {
        try await engine.withWorld { world in
            let last = try await world.last()
            let action = try await world.bring(world.amber, to: .planned)
            let rows = try await world.database.read { snapshot in
                try snapshot.rows(
                    "SELECT sequence, kind, person_id, from_status, to_status, after FROM history WHERE action_id = \(action.id) AND sequence > \(last)"
                )
            }
            let row = try #require(rows.first)
            #expect(rows.count == 1)
            #expect(try row.int("sequence") == last + 1)
            #expect(try row.text("kind") == "action.reviewed")
            #expect(try row.id("person_id") == world.people.teamLead.id)
            #expect(try row.text("from_status") == "toReview")
            #expect(try row.text("to_status") == "planned")
            #expect(try row.json("after", as: Action.self) == action)
        }
    }

    @Test(arguments: Engine.allCases) func ofFiftyWhoChangeOneVersionAtOnceOneSucceeds(engine: Engine) async throws {
        try await engine.withWorld { world in
            let seen = try await world.bring(world.amber, to: .planned).version
            let last = try await world.last()
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for number in 1...50 {
                    group.addTask {
                        do {
                            try await world.casework.change(world.amber.id, by: world.people.teamMember, expecting: seen) {
                                try $0.update(Words("Update \(number)"), on: $1.today, by: $1)
                            }
                            return true
                        } catch Failure.changedMeanwhile {
                            return false
                        } catch {
                            Issue.record(error)
                            return false
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 } == 1)
            let lastAfter = try await world.last()
            #expect(lastAfter == last + 1)
        }
    }

    /// Without a version everybody comes through, one after the other.
    @Test(arguments: Engine.allCases) func changesOfManyActionsAtOnceAreAllChained(engine: Engine) async throws {
        try await engine.withWorld { world in
            for action in world.actions { try await world.bring(action, to: .planned) }
            let last = try await world.last()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...40 {
                    let action = world.actions[number % world.actions.count]
                    group.addTask {
                        try await world.casework.change(action.id, by: world.people.teamMember, expecting: nil) {
                            try $0.update(Words("Update \(number)"), on: $1.today, by: $1)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let verification = try await world.casework.verifyHistory()
            let lastAfter = try await world.last()
            #expect(verification.findings == [])
            #expect(lastAfter == last + 40)
        }
    }
}

extension World {
    /// Starts work on an action that has been planned.
    fileprivate func bring(started action: Action) async throws {
        try await casework.change(action.id, by: people.teamMember, expecting: nil) { try $0.start(by: $1) }
    }
}
