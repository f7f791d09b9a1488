import Domain
import Foundation

extension SampleStage {
    /// Takes one step with one action, as the page of that step would.
    func take(_ step: SampleStep, with action: Action.ID, by person: Person) async throws {
        switch step {
        case .add(let evidence): try await add(evidence, to: action, by: person)
        case .submit(let note): try await submit(note, of: action, by: person)
        case .review, .plan, .start, .update, .block, .takeBack, .forward, .sendBack, .askForMore, .accept, .propose, .agree, .ready,
            .extend:
            try await casework.change(action, by: person, expecting: nil, try verb(of: step))
        }
    }

    private typealias Verb = @Sendable (inout Action, Actor) throws -> Action.Event

    private func verb(of step: SampleStep) throws -> Verb {
        switch step {
        case .review(let owner, let professions, let note):
            let owner = try person(owner).id
            return { try $0.review(owner: owner, professions: professions, note: note.flatMap { Words($0) }, by: $1) }
        case .plan(let sprint): return { try $0.plan(sprint: Words(sprint), by: $1) }
        case .start: return { try $0.start(by: $1) }
        case .update(let text): return { try $0.update(Words(text), on: $1.today, by: $1) }
        case .block(let reason): return { try $0.block(reason: Words(reason), by: $1) }
        case .takeBack(let note): return { try $0.takeBack(note: Words(note), by: $1) }
        case .propose(let kind, let reason, let plan, let target): return try proposal(kind, reason, plan, target)
        case .ready(let whatWasDone): return { try $0.markReady(whatWasDone: Words(whatWasDone), by: $1) }
        case .add, .submit, .forward, .sendBack, .askForMore, .accept, .agree, .extend: return try answer(step)
        }
    }

    /// What those do who answer the team.
    private func answer(_ step: SampleStep) throws -> Verb {
        switch step {
        case .forward(let note): return { try $0.forwardEvidence(note: note.flatMap { Words($0) }, by: $1) }
        case .sendBack(let reason): return { try $0.returnFromCheck(reason: Words(reason), by: $1) }
        case .askForMore(let reason): return { try $0.returnFromDecision(reason: Words(reason), by: $1) }
        case .accept(let notes): return { try $0.acceptEvidence(notes: notes.flatMap { Words($0) }, by: $1) }
        case .agree(let note): return { try $0.agree(note: note.flatMap { Words($0) }, by: $1) }
        case .extend(let days, let reason):
            let day = calendar.day(-days)
            return { try $0.extend(to: day, reason: Words(reason), by: $1) }
        case .review, .plan, .start, .update, .block, .add, .submit, .takeBack, .propose, .ready:
            throw Incomplete(what: "answer in \(step)")
        }
    }

    private func proposal(
        _ kind: Proposal.Kind, _ reason: String, _ plan: String, _ target: SampleStep.Target
    ) throws -> Verb {
        let reason = try Words(reason).found("reason")
        let plan = try Words(plan).found("plan")
        let target: Proposal.Target =
            switch target {
            case .phase(let phase): .phase(phase)
            case .day(let days): .day(calendar.day(-days))
            }
        return { action, actor in
            let proposal = Proposal(kind: kind, reason: reason, plan: plan, target: target, by: actor.person, at: actor.instant)
            return try action.propose(proposal, by: actor)
        }
    }
}
