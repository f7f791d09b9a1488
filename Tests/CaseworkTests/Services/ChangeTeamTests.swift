import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct ChangeTeamTests {
    @Test(arguments: Engine.allCases) func whoJoinsSeesTheServiceAndWhoLeavesSeesItNoMore(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (reader, newcomer) = (world.casework.reader, world.people.otherTeam)
            try await world.casework.join(
                world.service.id, email: newcomer.email, as: .teamMember, by: world.people.teamLead)
            let (before, actions) = (
                try await reader.services(for: newcomer), try await reader.actions(matching: ActionFilter(), for: newcomer)
            )
            #expect(before.count == 2)
            #expect(actions.total == 5)
            try await world.casework.leave(world.service.id, newcomer.id, by: world.people.assessmentsTeam)
            let after = try await reader.services(for: newcomer)
            #expect(after.map(\.id) == [world.otherService.id])
            await #expect(throws: Failure.notFound) { try await reader.action(world.amber.id, for: newcomer) }
            await #expect(throws: Failure.notFound) {
                try await world.casework.change(world.amber.id, by: newcomer, expecting: nil) { try $0.start(by: $1) }
            }
            await #expect(throws: Failure.notFound) {
                try await world.casework.leave(world.service.id, newcomer.id, by: world.people.assessmentsTeam)
            }
        }
    }

    @Test(arguments: Engine.allCases) func whoIsUnknownIsNotMadeAPersonByJoining(engine: Engine) async throws {
        try await engine.withWorld { world in
            let email = try World.address("new.face@waterways.example")
            let last = try await world.last()
            await #expect(throws: Failure.self) {
                try await world.casework.join(world.service.id, email: email, as: .teamLead, by: world.people.teamLead)
            }
            #expect(try await world.last() == last)
            #expect(try await world.casework.people(of: world.organisation.id).allSatisfy { $0.email != email })
        }
    }

    @Test(arguments: Engine.allCases) func nobodyJoinsTheTeamOfAServiceThatTheyAssess(engine: Engine) async throws {
        try await engine.withWorld { world in
            for panellist in [world.people.leadAssessor, world.people.assessor] {
                let refusal = await #expect(throws: Failure.self) {
                    try await world.casework.join(
                        world.service.id, email: panellist.email, as: .teamLead,
                        by: world.people.teamLead)
                }
                guard case .invalid(let problems) = refusal else { throw Failure.notFound }
                #expect(problems.map(\.field) == ["email"])
            }
            let team = try await world.casework.reader.service(world.service.id, for: world.people.teamLead).team
            #expect(team.map(\.person.id).contains(world.people.leadAssessor.id) == false)
        }
    }

    @Test(arguments: Engine.allCases) func leadsAndTheAssessmentsTeamManageATeamAndNobodyElse(engine: Engine) async throws {
        try await engine.withWorld { world in
            let newcomer = world.people.otherTeam
            for (name, person) in world.people.all where !["assessments team", "team lead"].contains(name) {
                let error = await #expect(throws: Failure.self) {
                    try await world.casework.join(
                        world.service.id, email: newcomer.email, as: .teamMember, by: person)
                }
                #expect((error == .notFound) == (name == "other team"), "\(name)")
            }
        }
    }

    @Test(arguments: Engine.allCases) func peopleOfAnotherOrganisationAndDisabledOnesCannotJoin(engine: Engine) async throws {
        try await engine.withWorld { world in
            _ = try await world.casework.disablePerson(email: world.people.otherTeam.email)
            for person in [world.people.stranger, world.people.otherTeam] {
                await #expect(throws: Failure.invalid([.init("email", "This person cannot be added. Check the email address.")])) {
                    try await world.casework.join(
                        world.service.id, email: person.email, as: .teamMember,
                        by: world.people.teamLead)
                }
            }
            await #expect(throws: Failure.self) {
                try await world.casework.join(
                    world.service.id, email: world.people.reader.email, as: .assessmentsTeam,
                    by: world.people.teamLead)
            }
        }
    }
}
