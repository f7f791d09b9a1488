/// What may happen to a report. Each verb asks who may and whether it is the time, changes the value, and says what happened.
extension Report {
    public mutating func correct(to content: Content, knowing standards: [Standard], by actor: Actor) throws(Refusal) -> Event {
        try admit(.correct, actor)
        try content.check(against: standards)
        try checkScope(of: content)
        self.content = content
        return done(.corrected)
    }

    public mutating func submit(by actor: Actor, knowing standards: [Standard]) throws(Refusal) -> Event {
        try admit(.submit, actor)
        try content.check(against: standards)
        try checkComplete()
        state = .submitted(by: actor.person, at: actor.instant)
        return done(.submitted)
    }

    /// Sends the report to the team, which then has ten working days to accept or challenge it. Whoever calls this raises the actions.
    public mutating func issue(by actor: Actor, knowing standards: [Standard], workingDays: WorkingDays) throws(Refusal) -> Event {
        try admit(.issue, actor)
        try content.check(against: standards)
        try checkComplete()
        // A calendar that does not reach so far shows no date; nothing else hangs on it.
        let answerBy = try? workingDays.day(Report.daysToAnswer, after: actor.today)
        state = .issued(at: actor.instant, answerBy: answerBy)
        return done(.issued(edition: edition, actions: content.trackedActionCount))
    }

    public mutating func accept(by actor: Actor) throws(Refusal) -> Event {
        try admit(.accept, actor)
        state = .accepted(by: actor.person, at: actor.instant)
        return done(.accepted)
    }

    public mutating func challenge(reason: Words?, meeting: Day?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.challenge, actor)
        guard let reason else { throw .reasonNeeded }
        state = .challenged(reason: reason, meeting: meeting, by: actor.person, at: actor.instant)
        return done(.challenged(reason: reason, meeting: meeting))
    }

    /// Makes a new edition; the one before stays readable. It reaches the team when it is issued.
    public mutating func amend(
        to content: Content, reason: Words?, knowing standards: [Standard], by actor: Actor
    ) throws(Refusal) -> Event {
        try admit(.amend, actor)
        guard let reason else { throw .reasonNeeded }
        try content.check(against: standards)
        try checkScope(of: content)
        self.content = content
        edition += 1
        state = .amended(by: actor.person, at: actor.instant)
        return done(.amended(edition: edition, reason: reason))
    }

    /// Working days that the team has to accept or challenge an issued report.
    public static let daysToAnswer = 10

    /// Whether the verb may be taken now, without taking it: what decides which buttons a page shows.
    public func admits(_ verb: Verb, _ actor: Actor) -> Bool {
        do throws(Refusal) { try admit(verb, actor) } catch { return false }
        return true
    }

    /// The gate of every verb: who may, then when. Throws the rule that the step would break.
    public func admit(_ verb: Verb, _ actor: Actor) throws(Refusal) {
        guard actor.holds(anyOf: verb.roles) else { throw .notPermitted(verb) }
        guard verb.statuses.contains(status) else { throw .wrongStatus(verb, status) }
        if verb == .issue, status == .draft, origin == .written { throw .notSubmitted }
    }

    private mutating func done(_ event: Event) -> Event {
        version = version.next
        return event
    }
}

extension Report.Content {
    /// What no report may be, imported or written.
    public func check(against standards: [Standard]) throws(Report.Refusal) {
        guard let standard = standards.first(where: { $0.id == self.standard }) else { throw .unknownStandard(self.standard) }
        guard !points.isEmpty else { throw .pointsNeeded }
        var seen: Set<Int> = []
        for point in points {
            guard standard.point(point.number) != nil else { throw .unknownPoint(point.number) }
            guard seen.insert(point.number).inserted else { throw .pointTwice(point.number) }
        }
        let wrong = points.filter { !$0.rating.carriesActions && !$0.actions.isEmpty }.map(\.number)
        if !wrong.isEmpty { throw .actionsOnGreen(wrong) }
        let wordless = points.filter { $0.actions.contains { $0.text.allSatisfy(\.isWhitespace) } }.map(\.number)
        if !wordless.isEmpty { throw .wordingNeeded(wordless) }
    }

    /// How many actions the team gets.
    public var trackedActionCount: Int { points.filter { $0.obligation != nil }.map(\.actions.count).reduce(0, +) }
}

extension Report {
    /// What was in scope when it was begun stays in scope, and nothing else comes in.
    private func checkScope(of content: Content) throws(Refusal) {
        guard takesOutcomes else { return }
        let scope = self.content.points.map(\.number)
        guard content.standard == self.content.standard, content.points.map(\.number) == scope else { throw .scopeIsFixed(scope) }
    }

    private func checkComplete() throws(Refusal) {
        if let gap = gaps.first { throw gap }
    }
}
