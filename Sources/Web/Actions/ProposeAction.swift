import Casework
import Domain
import Markup

/// What the team proposes for an action that it cannot resolve in time.
enum ProposeAction {
    static let routes = form.routes

    private static let form = ActionForm(
        verb: .propose, place: "propose", heading: "Propose a mitigation or roadmap item", button: "Send to the lead assessor",
        done: .proposed, fields: fields
    ) { answers in
        let kind = answers.kind()
        let reason = answers.words("reason", or: .reasonNeeded)
        let plan = answers.plan()
        let target = answers.target()
        return { action, actor in
            // Whatever is missing has been said already: the step is not taken then.
            guard let kind, let reason, let plan, let target else { throw Action.Refusal.reasonNeeded }
            return try action.propose(
                Proposal(kind: kind, reason: reason, plan: plan, target: target, by: actor.person, at: actor.instant), by: actor)
        }
    }

    @Sendable private static func fields(_ form: FilledForm) -> HTML {
        """
        \(Radios("kind", legend: .medium("What do you propose?"), choices: Proposal.Kind.allCases.map(choice), chosen: form.text("kind"),
            error: form.error("kind")))
        \(TextArea("reason", label: .medium("Why can you not resolve it in time?"), value: form.text("reason"),
            hint: "Say what stands in the way, and what you have tried.", error: form.error("reason")))
        \(TextArea("plan", label: .medium("What will you do?"), value: form.text("plan"),
            hint: "Say who does what, and how people are protected until the action is resolved.", error: form.error("plan"), rows: 8))
        \(target(form))
        """
    }

    private static func choice(_ kind: Proposal.Kind) -> Choice {
        switch kind {
        case .mitigation:
            Choice(
                kind.rawValue, "A mitigation",
                hint: "You cannot resolve it before the next assessment, but you can reduce the harm it does until then.")
        case .roadmapItem:
            Choice(kind.rawValue, "A roadmap item", hint: "You will resolve it, but later: at a date or in a phase that you can name.")
        }
    }

    /// A day, or the end of a phase that is still to come. After live there is none.
    private static func target(_ form: FilledForm) -> HTML {
        let phases = Phase.toEnd(after: form.record.report.assessment.phase)
        let day = DateInput(
            "target", legend: phases.isEmpty ? .medium("By when?") : "Date", value: form.posted.dateParts("target"),
            hint: "For example, 27 3 2027.", error: form.error("target-day"))
        guard !phases.isEmpty else { return "<input type=\"hidden\" name=\"by\" value=\"day\">\(day)" }
        return """
            \(Radios("by", legend: .medium("By when?"),
                choices: [Choice("day", "By a date"), Choice("phase", "By the end of a phase")], chosen: form.text("by"),
                hint: "Choose one, then give the date or the phase.", error: form.error("by")))
            \(day)
            \(Select("phase", label: "Phase", choices: [Choice("", "Choose a phase")] + phases.map { Choice($0.rawValue, "\($0.title)") },
                chosen: form.text("phase"), error: form.error("phase")))
            """
    }
}

extension Phase {
    /// The phases that end at or after what was assessed. Live has no end.
    fileprivate static func toEnd(after assessed: AssessedPhase?) -> [Phase] {
        let first: Phase =
            switch assessed {
            case .discovery, nil: .discovery
            case .alpha: .alpha
            case .beta, .privateBeta: .privateBeta
            case .publicBeta: .publicBeta
            case .live: .live
            }
        return allCases.filter { $0 >= first && $0 != .live }
    }
}

extension Answers {
    fileprivate mutating func kind() -> Proposal.Kind? {
        let kind = Proposal.Kind(rawValue: posted.text("kind"))
        if kind == nil { refuse("Choose what you propose", field: "kind") }
        return kind
    }

    fileprivate mutating func plan() -> Words? {
        let before = problems.count
        let plan = words("plan")
        if plan == nil, problems.count == before { refuse("Say what you will do", field: "plan") }
        return plan
    }

    fileprivate mutating func target() -> Proposal.Target? {
        switch posted.text("by") {
        case "day": return day("target").map { .day($0) }
        case "phase":
            if let phase = Phase(rawValue: posted.text("phase")) { return .phase(phase) }
            refuse("Choose a phase", field: "phase")
        case _: refuse("Choose a date or the end of a phase", field: "by")
        }
        return nil
    }
}
