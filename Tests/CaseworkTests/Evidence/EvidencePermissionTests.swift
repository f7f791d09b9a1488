import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite(.inEveryFilePlace) struct EvidencePermissionTests {
    @Test(arguments: Engine.allCases) func nobodyTakesTheNumberOfSomebodyElsesForm(engine: Engine) async throws {
        try await engine.withWorld { world in
            let actions = try await [world.bring(world.actions[0], to: .inProgress), world.bring(world.actions[1], to: .inProgress)]
            let evidence = try await world.add(try world.note(), to: actions[0].id)
            for (action, person) in [(actions[1], world.people.teamMember), (actions[0], world.people.teamLead)] {
                await #expect(throws: Failure.notFound) {
                    try await world.casework.addEvidence(try world.note("Mine"), as: evidence.id, to: action.id, by: person)
                }
            }
            let (kept, other) = (try await world.evidence(of: actions[0].id), try await world.evidence(of: actions[1].id))
            #expect(kept == [evidence])
            #expect(other == [])
        }
    }

    @Test(arguments: Engine.allCases) func onlyTheTeamAddsChangesAndRemoves(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try world.note(), to: action.id)
            let casework = world.casework
            for (name, person) in world.people.all + [("stranger", world.people.stranger)] where !name.hasPrefix("team") {
                let isOutside = name == "stranger" || name == "other team"
                await #expect("\(name)") { try await casework.addEvidence(world.note(), to: action.id, by: person) } throws: {
                    $0.isRefusal(of: .addEvidence, isOutside: isOutside)
                }
                await #expect("\(name)") {
                    try await casework.changeEvidence(evidence.id, to: world.note(), by: person, expecting: 1)
                } throws: {
                    $0.isRefusal(of: .changeEvidence, isOutside: isOutside)
                }
                await #expect("\(name)") {
                    try await casework.removeEvidence(evidence.id, reason: Words("Not ours"), by: person)
                } throws: {
                    $0.isRefusal(of: .removeEvidence, isOutside: isOutside)
                }
            }
            let kept = try await world.evidence(of: action.id)
            #expect(kept == [evidence])
        }
    }

    @Test(arguments: Engine.allCases) func whoMayReadTheActionReadsItsEvidenceAndNobodyElse(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try world.note(), to: action.id)
            for (name, person) in world.people.all {
                let seen = try? await world.casework.reader.evidence(evidence.id, for: person).evidence
                #expect(seen == (name == "other team" ? nil : evidence), "\(name)")
            }
            for person in [world.people.otherTeam, world.people.stranger] {
                await #expect(throws: Failure.notFound) { try await world.casework.reader.evidence(evidence.id, for: person) }
            }
        }
    }
}

extension Error {
    /// Who knows of the action is told who may; who does not, that there is none.
    func isRefusal(of verb: Action.Verb, isOutside: Bool) -> Bool {
        isOutside ? self as? Failure == .notFound : self as? Action.Refusal == .notPermitted(verb)
    }
}
