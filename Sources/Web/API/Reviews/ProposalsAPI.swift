import Casework
import Domain
import HTTPTypes

/// What the team proposes for actions that it cannot resolve in time, and what the lead assessor says.
enum ProposalsAPI {
    static let routes = [list, propose, show, decide]

    private static let proposal = Given.path("proposal", .recorded, "The identifier of the proposal.")

    private static let list = APIRoute.list(
        .reviews, "/actions/:action/proposals", "List the proposals for an action", of: ProposalItem.shape, ActionsAPI.action
    ) { call, stretch, id in
        let all = Sent.all(of: try await call.reader.action(id, for: call.person))
        return try Listed(whole: all.compactMap(ProposalItem.init), stretch) { $0.name }
    }

    private static let propose = APIRoute.step(
        .reviews, "/actions/:action/proposals", "Propose a mitigation or a roadmap item", gives: ProposalItem.shape, status: .created,
        ActionsAPI.action,
        .field("kind", .choice(of: Proposal.Kind.self), "A mitigation, or an item on the roadmap."),
        .field("reason", .words, "Why the action cannot be resolved in time."), .field("plan", .words, "What the team will do instead."),
        .optional("target_day", .day, "By when."), .optional("target_phase", .choice(of: Phase.self), "By the end of which phase.")
    ) { call, id, kind, reason, plan, day, phase in
        let target: Proposal.Target
        switch (day, phase) {
        case (let day?, nil): target = .day(day)
        case (nil, let phase?): target = .phase(phase)
        case (nil, nil), (_?, _?):
            throw Failure.invalid([.init("target_day", "Give either `target_day` or `target_phase`.")])
        }
        try await call.casework.change(id, by: call.person, expecting: call.version) { action, actor in
            try action.propose(
                Proposal(kind: kind, reason: reason, plan: plan, target: target, by: actor.person, at: actor.instant), by: actor)
        }
        let all = Sent.all(of: try await call.reader.action(id, for: call.person))
        guard let made = all.compactMap(ProposalItem.init).last(where: { $0.proposal.by == call.person.id }) else { throw Failure.notFound }
        return made
    }
    .about("Give either `target_day` or `target_phase`.")

    private static let show = APIRoute.read(
        .reviews, "/proposals/:proposal", "Read a proposal", gives: ProposalItem.shape, proposal
    ) { call, id in
        try await call.proposal(id)
    }

    private static let decide = APIRoute.step(
        .reviews, "/proposals/:proposal/decision", "Decide on a proposal", gives: ProposalItem.shape, proposal,
        .field("decision", .choice(of: Verdict.self), "Whether it is agreed."),
        .optional("notes", .words, "What the team should know of an agreement; of anything else, the reason, which must be given.")
    ) { call, id, verdict, notes in
        let proposed = try await call.proposal(id).proposal
        try await call.casework.change(id.action, by: call.person, expecting: call.version) { action, actor in
            let waiting = action.state.proposal
            let event =
                switch verdict {
                case .agreed: try action.agree(note: notes, by: actor)
                case .declined: try action.decline(reason: notes, by: actor)
                }
            guard waiting == proposed else { throw Failure.changedMeanwhile }
            return event
        }
        return try await call.proposal(id)
    }

    enum Verdict: String, CaseIterable, Sendable { case agreed, declined }
}

extension Call {
    fileprivate func proposal(_ id: RecordedID) async throws -> ProposalItem {
        let all = Sent.all(of: try await reader.action(id.action, for: person))
        guard let item = all.first(where: { $0.id == id }).flatMap(ProposalItem.init) else { throw Failure.notFound }
        return item
    }
}
