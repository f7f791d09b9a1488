/// What may happen to a question: each verb asks whether it may (`admit`), changes the value, and says what happened.
extension PanelQuestion {
    /// Asks about one action.
    public static func ask(
        _ id: ID, about action: Action, to addressee: Addressee, text: Words?, by actor: Actor
    ) throws(Refusal) -> (PanelQuestion, Event) {
        try admitAsking(actor)
        guard let text else { throw .textNeeded(.ask) }
        let question = PanelQuestion(
            id: id, organisation: action.organisation, service: action.service, report: action.report, standard: action.standard,
            point: action.point, action: action.id, to: addressee, text: text, by: actor.person, at: actor.instant)
        return (question, .asked(text: text, to: addressee))
    }

    /// Asks about what the report says of a point as a whole.
    public static func ask(
        _ id: ID, aboutPoint number: Int, of report: Report, to addressee: Addressee, text: Words?, by actor: Actor
    ) throws(Refusal) -> (PanelQuestion, Event) {
        try admitAsking(actor)
        guard report.content.points.contains(where: { $0.number == number }) else { throw .pointUnknown(number) }
        guard let text else { throw .textNeeded(.ask) }
        let question = PanelQuestion(
            id: id, organisation: report.organisation, service: report.service, report: report.id, standard: report.content.standard,
            point: number, to: addressee, text: text, by: actor.person, at: actor.instant)
        return (question, .asked(text: text, to: addressee))
    }

    /// Adds an answer; the panel may add to one that it gave.
    public mutating func answer(_ text: Words?, by actor: Actor) throws(Refusal) -> Event {
        let text = try say(text, as: .answer, for: .panel, by: actor)
        state = .answered
        return done(.answered(text: text))
    }

    public mutating func followUp(_ text: Words?, by actor: Actor) throws(Refusal) -> Event {
        let text = try say(text, as: .followUp, for: .team, by: actor)
        state = .open
        return done(.followedUp(text: text))
    }

    /// The team has what it needed, answered or not.
    public mutating func resolve(by actor: Actor) throws(Refusal) -> Event {
        try admit(.resolve, actor)
        state = .resolved(by: actor.person, at: actor.instant)
        return done(.resolved)
    }

    public mutating func reopen(_ text: Words?, by actor: Actor) throws(Refusal) -> Event {
        let text = try say(text, as: .reopen, for: .team, by: actor)
        state = .open
        return done(.reopened(text: text))
    }

    /// Whether somebody may ask at all.
    public static func admitsAsking(_ actor: Actor) -> Bool { actor.holds(anyOf: Verb.ask.roles) }

    /// Whether the verb may be taken now, without taking it: what decides which buttons a page shows.
    public func admits(_ verb: Verb, _ actor: Actor) -> Bool {
        do throws(Refusal) { try admit(verb, actor) } catch { return false }
        return true
    }

    /// The gate of every verb: who may, then when. Throws the rule that the step would break.
    public func admit(_ verb: Verb, _ actor: Actor) throws(Refusal) {
        guard actor.holds(anyOf: verb.roles) else { throw .notPermitted(verb) }
        guard verb.statuses.contains(status) else { throw .wrongStatus(verb, status) }
        let spokeForTheTeam = conversation.contains { $0.side == .team && $0.by == actor.person }
        if verb == .answer, spokeForTheTeam { throw .ownQuestion }
    }

    private static func admitAsking(_ actor: Actor) throws(Refusal) {
        guard admitsAsking(actor) else { throw .notPermitted(.ask) }
    }

    private mutating func say(_ text: Words?, as verb: Verb, for side: Side, by actor: Actor) throws(Refusal) -> Words {
        try admit(verb, actor)
        guard let text else { throw .textNeeded(verb) }
        messages.append(Message(by: actor.person, at: actor.instant, text: text, side: side))
        return text
    }

    private mutating func done(_ event: Event) -> Event {
        version = version.next
        return event
    }
}
