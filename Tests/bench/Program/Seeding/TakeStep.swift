import Casework
import Domain
import Foundation

extension Life {
    /// Takes the next step at that moment, by somebody who may. What the verbs refuse ends the seeding: it would not be a real history.
    /// Evidence is a file now and then where there is a place for `files`.
    func takeStep(
        at instant: Date, keeping files: FileStore?, _ chance: inout Chance
    ) async throws -> (event: Action.Event, by: Person.ID)? {
        guard let step = next else { return nil }
        pass()
        let member = chance.one(of: team.people, or: leadAssessor)
        let (team, assessors) = (actor(member, .teamMember, instant), actor(leadAssessor, .assessmentsTeam, instant))
        let lead = actor(leadAssessor, .leadAssessor, instant)
        let words = Words(Invention.update(&chance))
        switch step {
        case .review:
            return (
                try action.review(
                    owner: member.id, professions: action.professions.isEmpty ? [.product] : action.professions, note: nil, by: team),
                member.id
            )
        case .start: return (try action.start(by: team), member.id)
        case .update: return (try action.update(words, on: team.today, by: team), member.id)
        case .block: return (try action.block(reason: words, by: team), member.id)
        case .addEvidence: return (try await addEvidence(words, keeping: files, by: team, &chance), member.id)
        case .submit: return (try submit(words, by: team, &chance), member.id)
        case .forward: return (try action.forwardEvidence(note: nil, by: assessors), assessors.person)
        case .giveBack: return (try action.returnFromCheck(reason: words, by: assessors), assessors.person)
        case .accept: return (try action.acceptEvidence(notes: words, by: lead), lead.person)
        case .propose: return (try propose(words, by: team, &chance), member.id)
        case .agree: return (try action.agree(note: nil, by: lead), lead.person)
        case .decline: return (try action.decline(reason: words, by: lead), lead.person)
        case .markReady: return (try action.markReady(whatWasDone: words, by: team), member.id)
        case .extend: return try extend(words, by: assessors)
        case .withdraw: return (try action.withdraw(reason: words, by: assessors), assessors.person)
        }
    }

    private func actor(_ person: Person, _ role: Role, _ instant: Date) -> Actor {
        Actor(person: person.id, roles: [role], instant: instant)
    }

    private func addEvidence(
        _ words: Words?, keeping files: FileStore?, by actor: Actor, _ chance: inout Chance
    ) async throws -> Action.Event {
        let title = words ?? action.sprint
        guard let title else { throw SeedingFailure.wordless }
        let content: Evidence.Content =
            if let files, chance.happens(33) {
                .file(try await files.keepTable(&chance))
            } else if chance.happens(60) {
                .note(title)
            } else {
                .link(try Evidence.Link("https://evidence.example.gov.uk/notes/\(chance.number(1...999_999))"))
            }
        let id: Evidence.ID = Identifier(at: actor.instant, random: chance.bytes())
        let event = try action.addEvidence(id, Evidence.Draft(title: title, content: content, dated: actor.today), by: actor)
        if case .evidenceAdded(_, let version) = event { evidence.append(Evidence(id: id, action: action.id, first: version)) }
        return event
    }

    private func submit(_ words: Words?, by actor: Actor, _ chance: inout Chance) throws -> Action.Event {
        let id: Submission.ID = Identifier(at: actor.instant, random: chance.bytes())
        return try action.submitEvidence(
            Submission(id: id, note: words, evidence: evidence.map(\.pin), by: actor.person, at: actor.instant), by: actor)
    }

    private func propose(_ words: Words?, by actor: Actor, _ chance: inout Chance) throws -> Action.Event {
        guard let words else { throw SeedingFailure.wordless }
        let kind = chance.one(of: Proposal.Kind.allCases, or: .mitigation)
        return try action.propose(
            Proposal(kind: kind, reason: words, plan: words, target: .phase(.live), by: actor.person, at: actor.instant), by: actor)
    }

    private func extend(_ words: Words?, by actor: Actor) throws -> (Action.Event, Person.ID)? {
        guard let due = action.due?.day, due >= actor.today else { return nil }
        return (try action.extend(to: due.adding(days: 28), reason: words, by: actor), actor.person)
    }
}

/// Why invented things could not be made.
enum SeedingFailure: Error { case wordless, notEmpty }

extension FileStore {
    /// Keeps an invented table of some kilobytes, and gives it as evidence.
    fileprivate func keepTable(_ chance: inout Chance) async throws -> Evidence.File {
        let lines = (1...chance.number(10...400)).map { "\($0),\(Invention.update(&chance))" }
        let incoming = try await receive()
        try await incoming.append(Array("Week,What people said\r\n\(lines.joined(separator: "\r\n"))\r\n".utf8))
        let received = try await incoming.finish()
        try await incoming.keep()
        return try Evidence.File(
            name: "what-people-said.csv", mediaType: received.mediaType, size: received.size, digest: received.digest, limit: .max)
    }
}
