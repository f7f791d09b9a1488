/// What may happen to a booking. Each verb asks who may and whether it is the time, changes the value, and says what happened.
extension Booking {
    public mutating func accept(note: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.accept, actor)
        state = .accepted(note: note, by: actor.person, at: actor.instant)
        return done(.accepted(note: note))
    }

    public mutating func reject(reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.reject, actor)
        guard let reason else { throw .reasonNeeded }
        state = .rejected(reason: reason, by: actor.person, at: actor.instant)
        return done(.rejected(reason: reason))
    }

    /// Fixes the day and the panel of the assessment that comes of it. `team` is the service's own, which never assesses itself.
    public mutating func setSchedule(
        slot: Slot, panel: [Seat], assessment: Assessment.ID, rules: BookingRules, calendar: WorkingDays, team: Set<Person.ID>,
        by actor: Actor
    ) throws(Refusal) -> Event {
        try admit(.setSchedule, actor)
        try check(slot.day, rules, calendar, actor)
        try Self.check(panel, team: team)
        state = .scheduled(Schedule(slot: slot, panel: panel, assessment: assessment, by: actor.person, at: actor.instant))
        return done(.scheduled(slot, panel: panel))
    }

    public mutating func move(
        to slot: Slot, reason: Words?, rules: BookingRules, calendar: WorkingDays, by actor: Actor
    ) throws(Refusal) -> Event {
        try admit(.move, actor)
        guard var schedule else { throw .wrongStatus(.move, status) }
        let from = schedule.slot
        guard slot != from else { throw .sameSlot }
        try check(slot.day, rules, calendar, actor)
        guard let reason else { throw .reasonNeeded }
        schedule.slot = slot
        schedule.moves.append(Move(from: from, to: slot, reason: reason, by: actor.person, at: actor.instant))
        state = .scheduled(schedule)
        return done(.moved(from: from, to: slot, reason: reason))
    }

    /// Puts the whole panel in place of the one before. `team` is the service's own.
    public mutating func changePanel(to panel: [Seat], team: Set<Person.ID>, by actor: Actor) throws(Refusal) -> Event {
        try admit(.changePanel, actor)
        guard var schedule else { throw .wrongStatus(.changePanel, status) }
        try Self.check(panel, team: team)
        schedule.panel = panel
        state = .scheduled(schedule)
        return done(.panelChanged(panel))
    }

    public mutating func cancel(reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.cancel, actor)
        guard let reason else { throw .reasonNeeded }
        state = .cancelled(reason: reason, by: actor.person, at: actor.instant, was: schedule)
        return done(.cancelled(reason: reason))
    }

    /// Issuing its report does it: until then the day may still be taken back, by discarding the draft.
    public mutating func hold(as report: Report.ID, by actor: Actor) throws(Refusal) -> Event {
        try admit(.hold, actor)
        guard let schedule else { throw .wrongStatus(.hold, status) }
        state = .held(schedule, report: report)
        return done(.held(report))
    }

    private mutating func done(_ event: Event) -> Event {
        version = version.next
        return event
    }
}
