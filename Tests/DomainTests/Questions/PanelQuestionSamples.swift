import Domain

extension PanelQuestion {
    static let words = Domain.Words("What would show you that everyone can use it?")

    /// Asked by a team member about an action of point 5, and brought into the status by verbs.
    static func sample(_ status: Status = .open) throws -> PanelQuestion {
        var (question, _) = try ask(
            identifier(60), about: .asked, to: .profession(.interactionDesign), text: words, by: actor(.teamMember))
        for verb in status.way { _ = try question.take(verb, by: actor(verb.usualRole)) }
        return question
    }

    /// Takes the verb with all that it asks for.
    mutating func take(_ verb: Verb, by actor: Actor) throws(Refusal) -> Event {
        switch verb {
        case .ask: throw .wrongStatus(.ask, status)
        case .answer: try answer(Self.words, by: actor)
        case .followUp: try followUp(Self.words, by: actor)
        case .resolve: try resolve(by: actor)
        case .reopen: try reopen(Self.words, by: actor)
        }
    }
}

extension PanelQuestion.Status {
    /// The verbs that bring a question here.
    var way: [PanelQuestion.Verb] {
        switch self {
        case .open: []
        case .answered: [.answer]
        case .resolved: [.answer, .resolve]
        }
    }
}

extension PanelQuestion.Verb {
    var usualRole: Role { Role.allCases.first(where: roles.contains) ?? .administrator }

    /// The event that `take` must give.
    var event: PanelQuestion.Event? {
        guard let words = PanelQuestion.words else { return nil }
        return switch self {
        case .ask: .asked(text: words, to: .panel)
        case .answer: .answered(text: words)
        case .followUp: .followedUp(text: words)
        case .resolve: .resolved
        case .reopen: .reopened(text: words)
        }
    }
}

extension Action {
    /// What the sample question is about.
    fileprivate static let asked = Action(
        id: identifier(20), organisation: identifier(21), service: identifier(22), report: identifier(23), standard: "govuk-14",
        point: 5, position: 1, rating: .amber, text: "Test with people who use a screen reader")
}

/// One name for each case of `PanelQuestion.Event`.
enum PanelQuestionEventName: String, CaseIterable {
    case asked, answered, followedUp, resolved, reopened

    init(_ event: PanelQuestion.Event) {
        self =
            switch event {
            case .asked: .asked
            case .answered: .answered
            case .followedUp: .followedUp
            case .resolved: .resolved
            case .reopened: .reopened
            }
    }

    var sample: PanelQuestion.Event {
        switch self {
        case .asked: .asked(text: words("Is a phone line enough?"), to: .profession(.serviceDesign))
        case .answered: .answered(text: words("It is a beginning"))
        case .followedUp: .followedUp(text: words("What would be enough?"))
        case .resolved: .resolved
        case .reopened: .reopened(text: words("The phone line closed"))
        }
    }
}
