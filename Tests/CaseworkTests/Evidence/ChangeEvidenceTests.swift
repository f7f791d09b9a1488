import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct ChangeEvidenceTests {
    @Test(arguments: Engine.allCases) func evidenceIsKeptWithItsDayApartFromTheDayItWasAdded(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try world.note(), to: action.id)
            #expect(evidence.latest.at == World.start)
            #expect(evidence.latest.dated == world.today.adding(days: -2))
            #expect(evidence.latest.by == world.people.teamMember.id)
            let after = try await world.action(action.id)
            #expect(after.status == action.status && after.version == action.version.next)
        }
    }

    @Test(arguments: Engine.allCases) func aChangeIsANewVersionAndTheOldOnesStay(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let first = try await world.add(try world.note(), to: action.id)
            world.clock.advance(days: 1)
            let link = Evidence.Draft(
                title: try World.words("Report"), content: .link(try Evidence.Link("https://www.example.gov.uk/report")), dated: world.today
            )
            try await world.casework.changeEvidence(first.id, to: link, by: world.people.teamLead, expecting: 1)
            let evidence = try #require(try await world.evidence(of: action.id).first)
            #expect(evidence.versions.map(\.number) == [1, 2])
            #expect(evidence.version(1) == first.latest)
            #expect(evidence.latest.content == link.content)
            #expect(evidence.latest.by == world.people.teamLead.id && evidence.latest.at == world.clock.now)
        }
    }

    @Test(arguments: Engine.allCases) func whoSawAnOlderVersionChangesNothing(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try world.note(), to: action.id)
            let (member, draft) = (world.people.teamMember, try world.note("Another"))
            try await world.casework.changeEvidence(evidence.id, to: draft, by: member, expecting: 1)
            for number in [1, 0, 3, .max, .min] {
                await #expect(throws: Failure.changedMeanwhile) {
                    try await world.casework.changeEvidence(evidence.id, to: draft, by: member, expecting: number)
                }
            }
            let versions = try await world.evidence(of: action.id).map(\.versions.count)
            #expect(versions == [2])
        }
    }

    @Test(arguments: Engine.allCases) func ofThoseWhoChangeOneVersionAtOnceExactlyOneWins(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try world.note(), to: action.id)
            let people = [world.people.teamMember, world.people.teamLead]
            let drafts = try (0..<8).map { try world.note("Version of \($0)") }
            let outcomes = await together(
                drafts.enumerated().map { place, draft in
                    { try await world.casework.changeEvidence(evidence.id, to: draft, by: people[place % 2], expecting: 1) }
                })
            let losers = outcomes.compactMap(\.failure)
            #expect(losers.count == 7)
            #expect(losers.allSatisfy { $0 as? Failure == .changedMeanwhile }, "\(losers)")
            let kept = try #require(try await world.evidence(of: action.id).first)
            let winner = try #require(outcomes.firstIndex { $0.failure == nil })
            #expect(kept.versions.map(\.title) == [evidence.latest.title, drafts[winner].title])
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    /// A reload sends the same form again.
    @Test(arguments: Engine.allCases) func oneFormAddsOnePieceOfEvidenceHoweverOftenItIsSent(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let (id, draft) = (world.casework.newEvidence(), try world.note())
            let sent = { @Sendable in
                try await world.casework.addEvidence(draft, as: id, to: action.id, by: world.people.teamMember)
            }
            let outcomes = await together([sent, sent, sent]) + [await together([sent])[0]]
            #expect(outcomes.allSatisfy { $0.failure == nil }, "\(outcomes)")
            #expect(Set(try outcomes.map { try $0.get().version }) == [action.version.next])
            let evidence = try await world.evidence(of: action.id)
            #expect(evidence.map(\.id) == [id])
            #expect(evidence.map(\.versions.count) == [1])
        }
    }

    /// Going back to a form that was sent, to write the next piece of evidence into it, loses nothing.
    @Test(arguments: Engine.allCases) func aFormThatWasFilledInAnewAddsWhatItSays(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let (id, member) = (world.casework.newEvidence(), world.people.teamMember)
            let (one, other) = (try world.note("One"), try world.note("Other"))
            try await world.casework.addEvidence(one, as: id, to: action.id, by: member)
            world.clock.advance(by: 60)
            for _ in 1...2 { try await world.casework.addEvidence(other, as: id, to: action.id, by: member) }
            try await world.casework.addEvidence(one, as: id, to: action.id, by: member)
            let evidence = try await world.evidence(of: action.id)
            #expect(evidence.map(\.latest.title.text) == ["One", "Other"])
            #expect(evidence.first?.id == id)
        }
    }

    /// Their identifiers are as old as their forms, they themselves are as old as they are.
    @Test(arguments: Engine.allCases) func evidenceStandsInTheOrderInWhichItWasAdded(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let early = world.casework.newEvidence()
            world.clock.advance(by: 60)
            let late = world.casework.newEvidence()
            for (id, title) in [(late, "Sent first"), (early, "Sent later")] {
                world.clock.advance(by: 60)
                try await world.casework.addEvidence(try world.note(title), as: id, to: action.id, by: world.people.teamMember)
            }
            let (listed, tracked) = (
                try await world.evidence(of: action.id), try await world.tracker(for: world.people.reader).entries.first
            )
            #expect(listed.map(\.id) == [late, early])
            #expect(tracked?.evidence == listed)
        }
    }

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

    @Test(arguments: Engine.allCases) func whatWasRemovedIsKeptAndCannotBeSent(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try world.note(), to: action.id)
            let (casework, member) = (world.casework, world.people.teamMember)
            await #expect(throws: Action.Refusal.reasonNeeded) { try await casework.removeEvidence(evidence.id, reason: nil, by: member) }
            try await casework.removeEvidence(evidence.id, reason: Words("Of another service"), by: member)
            let record = try await casework.reader.action(action.id, for: member)
            #expect(record.evidence.map(\.removal?.reason.text) == ["Of another service"])
            #expect(record.currentEvidence == [])
            await #expect(throws: Action.Refusal.evidenceRemoved) {
                try await casework.removeEvidence(evidence.id, reason: Words("Again"), by: member)
            }
            await #expect(throws: Action.Refusal.evidenceRemoved) {
                try await casework.changeEvidence(evidence.id, to: try world.note(), by: member, expecting: 1)
            }
            await #expect(throws: Action.Refusal.evidenceUnknown) {
                try await casework.submitEvidence([evidence.pin], note: nil, of: action.id, by: member, expecting: nil)
            }
        }
    }

    @Test(arguments: Engine.allCases) func whatWaitsForADecisionIsNotRemovedFromIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .withLeadAssessor)
            let (casework, member) = (world.casework, world.people.teamMember)
            let sent = try #require(try await world.evidence(of: action.id).first)
            await #expect(throws: Action.Refusal.evidenceWithAssessors) {
                try await casework.removeEvidence(sent.id, reason: Words("Wrong"), by: member)
            }
            let unsent = try await world.add(try world.note("Not sent"), to: action.id)
            try await casework.removeEvidence(unsent.id, reason: Words("Wrong"), by: member)
            try await casework.change(action.id, by: member, expecting: nil) { try $0.takeBack(note: nil, by: $1) }
            try await casework.removeEvidence(sent.id, reason: Words("Wrong"), by: member)
            let current = try await casework.reader.action(action.id, for: member).currentEvidence
            #expect(current == [])
        }
    }
}

extension Error {
    /// Who knows of the action is told who may; who does not, that there is none.
    func isRefusal(of verb: Action.Verb, isOutside: Bool) -> Bool {
        isOutside ? self as? Failure == .notFound : self as? Action.Refusal == .notPermitted(verb)
    }
}
