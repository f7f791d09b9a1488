import Casework
import Domain
import Foundation
import TestSupport

/// Random numbers that are the same each time.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// Steps that people of the world might take with the actions of its report, one after the other, each allowed where it is taken.
struct RandomJourney {
    let world: World
    private var numbers: SeededNumbers
    private(set) var taken: Set<Action.Verb> = []

    init(_ world: World, seed: Int) {
        self.world = world
        numbers = SeededNumbers(seed)
    }

    /// Takes one step, some time after the one before, or in the same instant.
    mutating func go() async throws { try await go(among: world.actions) }

    /// The same with other actions of the world's people.
    mutating func go(among actions: [Action]) async throws {
        if Bool.random(using: &numbers) { world.clock.advance(by: Double(Int.random(in: 1...40_000, using: &numbers))) }
        let people = world.people
        let someone = [people.teamMember, people.teamLead, people.assessmentsTeam, people.leadAssessor].shuffled(using: &numbers)
        for action in actions.shuffled(using: &numbers) {
            for person in someone {
                let record = try await world.casework.reader.action(action.id, for: person)
                let verbs = Self.verbs.filter { record.action.admits($0, record.actor) && isPossible($0, with: record) }
                guard let verb = verbs.randomElement(using: &numbers) else { continue }
                try await take(verb, with: record, by: person)
                taken.insert(verb)
                return
            }
        }
    }

    private static let verbs = Action.Verb.allCases.filter {
        ![
            .rerate, .withdraw, .resolveByReport, .supersede, .revokeReviewLink, .useReviewLink, .scheduleReassessment, .cancelReassessment,
        ].contains($0)
    }

    private func isPossible(_ verb: Action.Verb, with record: ActionRecord) -> Bool {
        switch verb {
        case .submitEvidence, .changeEvidence: !record.currentEvidence.isEmpty
        case .removeEvidence: !removable(in: record).isEmpty
        case .makeReviewLink: record.action.due != nil
        default: true  // all else asks for nothing that must be there
        }
    }

    private func removable(in record: ActionRecord) -> [Evidence] {
        let sent = record.action.state.submission?.evidence.map(\.evidence) ?? []
        return record.currentEvidence.filter { !sent.contains($0.id) }
    }

    private mutating func take(_ verb: Action.Verb, with record: ActionRecord, by person: Person) async throws {
        let (casework, id) = (world.casework, record.action.id)
        let number = Int.random(in: 1...1000, using: &numbers)
        switch verb {
        case .addEvidence: try await casework.addEvidence(try world.note("Note \(number)"), to: id, by: person)
        case .changeEvidence:
            guard let evidence = record.currentEvidence.randomElement(using: &numbers) else { return }
            try await casework.changeEvidence(
                evidence.id, to: try world.note("Version \(number)"), by: person, expecting: evidence.latest.number)
        case .removeEvidence:
            guard let evidence = removable(in: record).randomElement(using: &numbers) else { return }
            try await casework.removeEvidence(evidence.id, reason: Words("Reason \(number)"), by: person)
        case .submitEvidence:
            let pins = record.currentEvidence.map(\.pin)
            try await casework.submitEvidence(pins, note: Words("Covering note \(number)"), of: id, by: person, expecting: nil)
        case .makeReviewLink: _ = try await casework.makeReviewLink(for: id, by: person)
        default:  // all else is a verb with words
            let (owner, proposal) = (world.people.teamLead.id, try world.proposal(number % 2 == 0 ? .mitigation : .roadmapItem))
            try await casework.change(id, by: person, expecting: record.action.version) {
                try $0.say("Words \(number)", verb, owner: owner, proposal: proposal, by: $1)
            }
        }
    }
}

extension Action {
    /// Takes a verb that asks for nothing but words.
    fileprivate mutating func say(
        _ text: String, _ verb: Verb, owner: Person.ID, proposal: Proposal, by actor: Actor
    ) throws -> Event {
        let words = Words(text)
        switch verb {
        case .review: return try review(owner: owner, professions: [.delivery], note: words, by: actor)
        case .assign: return try assign(owner: owner, professions: [.product, .delivery], by: actor)
        case .plan: return try plan(sprint: words, by: actor)
        case .start: return try start(by: actor)
        case .update: return try update(words, on: actor.today, by: actor)
        case .block: return try block(reason: words, by: actor)
        case .unblock: return try unblock(by: actor)
        case .takeBack: return try takeBack(note: words, by: actor)
        case .forwardEvidence: return try forwardEvidence(note: words, by: actor)
        case .returnFromCheck: return try returnFromCheck(reason: words, by: actor)
        case .acceptEvidence: return try acceptEvidence(notes: words, by: actor)
        case .returnFromDecision: return try returnFromDecision(reason: words, by: actor)
        case .propose: return try propose(proposal, by: actor)
        case .agree: return try agree(note: words, by: actor)
        case .decline: return try decline(reason: words, by: actor)
        case .markReady: return try markReady(whatWasDone: words, by: actor)
        case .extend: return try extend(to: max(due?.day ?? actor.today, actor.today).adding(days: 3), reason: words, by: actor)
        case .reopen: return try reopen(reason: words, by: actor)
        case .reword: return try reword(to: words, reason: words, by: actor)
        case .addEvidence, .changeEvidence, .removeEvidence, .submitEvidence, .makeReviewLink, .revokeReviewLink, .useReviewLink,
            .scheduleReassessment, .cancelReassessment, .rerate, .withdraw, .resolveByReport, .supersede:
            throw Refusal.notPermitted(verb)
        }
    }
}
