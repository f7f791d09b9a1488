public import Casework
public import Domain
import Storage

extension World {
    /// Takes the steps that bring an action, which nobody has touched, to a status. Throws where its rating cannot have that status.
    @discardableResult
    public func bring(_ action: Action, to status: Action.Status) async throws -> Action {
        var last = action
        for step in try steps(to: status) {
            last = try await step.take(self, action.id)
        }
        return last
    }

    /// The action as it stands now.
    public func action(_ id: Action.ID) async throws -> Action {
        try await casework.reader.action(id, for: people.assessmentsTeam).action
    }

    /// Puts somebody into the service's team whom the door keeps out of it: it may stand so from before they joined the panel.
    public func seat(_ person: Person, as role: Role) async throws {
        try await database.write { [service] in try $0.setTeamMember(person.id, of: service.id, role: role) }
    }

    /// The token of a new session.
    public func session(of person: Person) async throws -> String {
        try await casework.signInForDemo(as: person.id).token
    }

    /// Makes the history that many entries longer.
    public func fillHistory(_ entries: Int) async throws {
        let (organisation, lead, now) = (organisation.id, people.teamLead.id, clock.now)
        try await database.write { transaction in
            for _ in 0..<entries {
                try transaction.record(NewEntry(organisation: organisation, at: now, by: lead, what: .person(.sessionsEnded(lead))))
            }
        }
    }

    /// The secret of a new API token of somebody, who may be no administrator, as an operator makes it.
    public func token(of person: Person, reaching scope: APIToken.Scope = .admin, days: Int = 30) async throws -> String {
        try await casework.makeToken(named: World.words("Monthly report"), scope: scope, days: days, for: person.email)
    }

    public func proposal(_ kind: Proposal.Kind) throws -> Proposal {
        Proposal(
            kind: kind, reason: try World.words("There is no room before the launch."), plan: try World.words("Do it in autumn."),
            target: .phase(.publicBeta), by: people.teamLead.id, at: clock.now)
    }

    private struct Step: Sendable {
        let take: @Sendable (World, Action.ID) async throws -> Action

        init(_ take: @Sendable @escaping (World, Action.ID) async throws -> Action) { self.take = take }

        init(by person: Person, verb: @Sendable @escaping (inout Action, Actor) throws -> Action.Event) {
            take = { try await $0.casework.change($1, by: person, expecting: nil, verb) }
        }
    }

    private func steps(to status: Action.Status) throws -> [Step] {
        switch status {
        case .toReview: return []
        case .planned: return [review]
        case .inProgress: return [review, Step(by: people.teamMember) { try $0.start(by: $1) }]
        case .evidenceSubmitted: return [review, Step { try await $0.submitNote(of: $1) }]
        case .withLeadAssessor:
            return try steps(to: .evidenceSubmitted) + [Step(by: people.assessmentsTeam) { try $0.forwardEvidence(note: nil, by: $1) }]
        case .evidenceReturned:
            let back = Step(by: people.assessmentsTeam) { try $0.returnFromCheck(reason: Words("The annex is missing."), by: $1) }
            return try steps(to: .evidenceSubmitted) + [back]
        case .resolved:
            return try steps(to: .withLeadAssessor) + [Step(by: people.leadAssessor) { try $0.acceptEvidence(notes: nil, by: $1) }]
        case .mitigationProposed: return [review, try propose(.mitigation)]
        case .roadmapProposed: return [review, try propose(.roadmapItem)]
        case .mitigated: return [review, try propose(.mitigation), agree]
        case .onRoadmap: return [review, try propose(.roadmapItem), agree]
        case .readyForReassessment:
            return [review, Step(by: people.teamMember) { try $0.markReady(whatWasDone: Words("All of it is done."), by: $1) }]
        case .withdrawn:
            return [Step(by: people.assessmentsTeam) { try $0.withdraw(reason: Words("It says the same as another."), by: $1) }]
        case .superseded:
            let report = draft.id
            return [Step(by: people.assessmentsTeam) { try $0.supersede(by: report, $1) }]
        }
    }

    private var review: Step {
        let owner = people.teamMember.id
        return Step(by: people.teamLead) { try $0.review(owner: owner, professions: [.userResearch], note: nil, by: $1) }
    }

    private var agree: Step { Step(by: people.leadAssessor) { try $0.agree(note: nil, by: $1) } }

    private func propose(_ kind: Proposal.Kind) throws -> Step {
        let proposal = try proposal(kind)
        return Step(by: people.teamLead) { try $0.propose(proposal, by: $1) }
    }
}

extension Casework {
    /// The token of a session that a link of any browser began; nil where it opens nothing.
    public func session(byLink token: String) async throws -> String? {
        do { return try await signIn(link: token, browser: nil, agent: nil).token } catch is SignInRefusal { return nil }
    }
}
