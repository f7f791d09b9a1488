import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// A single-use link lets one lead assessor decide on one submission, for 14 days, and on nothing else.
@Suite struct ReviewLinkTests {
    @Test(arguments: Engine.allCases) func itIsUsedOnceAndTheHistoryTellsBothTheUseAndTheDecision(engine: Engine) async throws {
        try await engine.withWorld { world in
            let token = try await world.linked()
            let (casework, lead) = (world.casework, world.people.leadAssessor)
            let record = try await casework.reader.review(byLink: token)
            #expect(record.action.id == world.amber.id && record.actor.person == lead.id)
            let last = try await world.last()
            let action = try await world.accept(byLink: token, expecting: record.action.version)
            #expect(action.status == .resolved)
            let lines = try await casework.reader.action(action.id, for: lead).history.prefix(2)
            #expect(lines.map(\.entry.what.kind) == ["action.evidenceAccepted", "action.reviewLinkUsed"])
            #expect(lines.allSatisfy { $0.entry.by == lead.id })
            let (lastAfter, links) = (try await world.last(), try await world.links())
            #expect(lastAfter == last + 2)
            #expect(links.map(\.usedAt) == [world.clock.now])
            await #expect(throws: Failure.notFound) { try await world.accept(byLink: token) }
            await #expect(throws: Failure.notFound) { try await casework.reader.review(byLink: token) }
            let verification = try await casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    @Test(arguments: Engine.allCases) func ofTwoWhoUseItInTheSameMomentOneDecides(engine: Engine) async throws {
        try await engine.withWorld { world in
            let token = try await world.linked()
            let seen = try await world.casework.reader.review(byLink: token).action.version
            let use = { @Sendable in try await world.accept(byLink: token, expecting: seen) }
            let outcomes = await together([use, use, use])
            #expect(outcomes.count { $0.failure == nil } == 1)
            #expect(outcomes.compactMap(\.failure).allSatisfy { $0 is Failure }, "\(outcomes)")
            let answers = try await world.casework.reader.action(world.amber.id, for: world.people.leadAssessor).answers
            #expect(answers.filter(\.step.isDecision).count == 1)
        }
    }

    @Test(arguments: Engine.allCases) func aRefusedDecisionDoesNotUseItUp(engine: Engine) async throws {
        try await engine.withWorld { world in
            let token = try await world.linked()
            let last = try await world.last()
            await #expect(throws: Action.Refusal.reasonNeeded) {
                try await world.casework.decide(byLink: token, expecting: nil) { try $0.returnFromDecision(reason: nil, by: $1) }
            }
            await #expect(throws: Failure.changedMeanwhile) { try await world.accept(byLink: token, expecting: .first) }
            let (lastAfter, links) = (try await world.last(), try await world.links())
            #expect(lastAfter == last && links.map(\.usedAt) == [nil])
            try await world.accept(byLink: token)
        }
    }

    @Test(arguments: Engine.allCases) func nothingButADecisionOnTheEvidenceIsTakenByIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            let token = try await world.linked()
            let verbs: [@Sendable (inout Action, Actor) throws -> Action.Event] = [
                { try $0.withdraw(reason: Words("Away with it"), by: $1) },
                { try $0.reword(to: Words("Easier"), reason: Words("Kind"), by: $1) },
            ]
            for verb in verbs {
                await #expect(throws: Failure.self) { try await world.casework.decide(byLink: token, expecting: nil, verb) }
            }
            let action = try await world.action(world.amber.id)
            #expect(action.status == .withLeadAssessor && action.text == world.amber.text)
        }
    }

    @Test(arguments: Engine.allCases) func onlyTheAssessmentsTeamMakesCancelsAndSeesThem(engine: Engine) async throws {
        try await engine.withWorld { world in
            _ = try await world.linked()
            for (name, person) in world.people.all where name != "assessments team" {
                let isOutside = name == "other team"
                await #expect("\(name)") { try await world.casework.makeReviewLink(for: world.amber.id, by: person) } throws: {
                    $0.isRefusal(of: .makeReviewLink, isOutside: isOutside)
                }
                await #expect("\(name)") { try await world.casework.revokeReviewLink(for: world.amber.id, by: person) } throws: {
                    $0.isRefusal(of: .revokeReviewLink, isOutside: isOutside)
                }
                let links = try? await world.casework.reader.action(world.amber.id, for: person).reviewLinks
                #expect(links == (isOutside ? nil : []), "\(name)")
            }
            let links = try await world.links()
            #expect(links.map { $0.isOpen(at: world.clock.now) } == [true])
        }
    }

    @Test(arguments: Engine.allCases) func onlyWhatIsWithTheLeadAssessorGetsOne(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .evidenceSubmitted)
            await #expect(throws: Action.Refusal.wrongStatus(.makeReviewLink, .evidenceSubmitted)) {
                try await world.casework.makeReviewLink(for: world.amber.id, by: world.people.assessmentsTeam)
            }
        }
    }

    /// Whoever reads the database cannot decide with what stands there.
    @Test(arguments: Engine.allCases) func theDatabaseHoldsOnlyADigestOfTheToken(engine: Engine) async throws {
        try await engine.withWorld { world in
            let token = try await world.linked()
            #expect(token.utf8.count >= 43)
            let rows = try await world.database.read { snapshot in
                try snapshot.rows("SELECT token_digest, id FROM review_links").map { [try $0.text("token_digest"), try $0.text("id")] }
                    + snapshot.rows("SELECT what, after FROM history").map { [try $0.text("what"), try $0.optionalText("after") ?? ""] }
            }
            let all = rows.flatMap(\.self)
            #expect(!all.contains { $0.contains(token) })
            for text in all.prefix(2) { await world.isUseless(text) }
            for wrong in ["", "0", token + " ", token.uppercased(), String(token.dropLast()), "' OR 1 = 1 --", "a\u{0}b"]
            where wrong != token {
                await world.isUseless(wrong)
            }
        }
    }

    @Test(arguments: Engine.allCases) func itOpensTheFilesThatWereSentAndNoOthers(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, id) = (world.casework, world.amber.id)
            try await world.bring(world.amber, to: .inProgress)
            let sent = try await world.add(try await world.file(Array("a,b\r\n".utf8), name: "sent.csv"), to: id)
            try await casework.submitEvidence([sent.pin], note: nil, of: id, by: world.people.teamMember, expecting: nil)
            let unsent = try await world.add(try await world.file(Array("c,d\r\n".utf8), name: "unsent.csv"), to: id)
            try await casework.changeEvidence(
                sent.id, to: try await world.file(Array("e,f\r\n".utf8), name: "later.csv"), by: world.people.teamMember, expecting: 1)
            try await casework.change(id, by: world.people.assessmentsTeam, expecting: nil) { try $0.forwardEvidence(note: nil, by: $1) }
            let token = try await casework.makeReviewLink(for: id, by: world.people.assessmentsTeam)
            let (file, contents) = try await casework.reader.file(of: sent.pin, byLink: token)
            let bytes = try await contents.joined()
            #expect(file.name == "sent.csv" && bytes == Array("a,b\r\n".utf8))
            for pin in [unsent.pin, Evidence.Pin(evidence: sent.id, version: 2), Evidence.Pin(evidence: sent.id, version: 0)] {
                await #expect(throws: Failure.notFound) { try await casework.reader.file(of: pin, byLink: token) }
            }
            try await world.accept(byLink: token)
            await #expect(throws: Failure.notFound) { try await casework.reader.file(of: sent.pin, byLink: token) }
        }
    }
}
