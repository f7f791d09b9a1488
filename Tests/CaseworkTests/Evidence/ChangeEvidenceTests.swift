import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite(.inEveryFilePlace) struct ChangeEvidenceTests {
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
}
