extension PanelQuestion {
    /// The names of what may happen to a question; the functions stand in PanelQuestionVerbs.swift.
    public enum Verb: String, CaseIterable, Codable, Sendable, Hashable {
        case ask, answer, followUp, resolve, reopen

        public var title: String {
            switch self {
            case .ask: "Ask the panel"
            case .answer: "Answer"
            case .followUp: "Ask more"
            case .resolve: "Mark as resolved"
            case .reopen: "Reopen"
            }
        }

        public var roles: Set<Role> {
            switch self {
            case .ask, .followUp, .resolve, .reopen: Role.team
            case .answer: [.assessor, .leadAssessor, .assessmentsTeam]
            }
        }

        /// The statuses from which it may be done. Asking begins a question, so it has none.
        public var statuses: Set<Status> {
            switch self {
            case .ask: []
            case .answer, .followUp, .resolve: [.open, .answered]
            case .reopen: [.resolved]
            }
        }
    }

    /// Why a step on a question is refused. `rule` says it to people.
    public enum Refusal: Error, Hashable, Sendable {
        case notPermitted(Verb)
        case wrongStatus(Verb, Status)
        /// Nothing was said where the verb is about saying something.
        case textNeeded(Verb)
        /// Who spoke for the team in a question does not speak for the panel in it.
        case ownQuestion
        /// The report says nothing of the point.
        case pointUnknown(Int)

        public var rule: String {
            switch self {
            case .notPermitted(let verb): "Only \(verb.roles.holders) can do this."
            case .wrongStatus(let verb, let status): "“\(verb.title)” is not possible while the question is “\(status.title)”."
            case .textNeeded(.answer): "Enter your answer."
            case .textNeeded(.reopen): "Say what is still to be answered."
            case .textNeeded(.ask), .textNeeded(.followUp), .textNeeded(.resolve): "Enter your question."
            case .ownQuestion: "Nobody answers their own question. Ask another person to do this."
            case .pointUnknown(let number): "The report says nothing of point \(number)."
            }
        }
    }
}
