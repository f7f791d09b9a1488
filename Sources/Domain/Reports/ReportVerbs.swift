/// What may happen to a report. Each verb asks who may and whether it is the time, changes the value, and says what happened.
extension Report {
    /// Writes one part of a draft or of an amendment. What is unfinished is kept too; what no report may say is refused.
    public mutating func write(_ part: Part, knowing standards: [Standard], by actor: Actor) throws(Refusal) -> Event {
        try admit(.write, actor)
        if case .point(let point) = part, origin == .written, !point.rating.isGivenToday { throw .ratingNeeded([point.number]) }
        let content = try content.with(part, by: actor)
        try content.check(against: standards)
        self.content = content
        return done(part.event)
    }

    public mutating func submit(by actor: Actor, knowing standards: [Standard]) throws(Refusal) -> Event {
        try admit(.submit, actor)
        try content.check(against: standards)
        try checkComplete()
        state = .submitted(by: actor.person, at: actor.instant)
        return done(.submitted)
    }

    /// Gives what was submitted back to the panel, with what is to be put right.
    public mutating func sendBack(reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.sendBack, actor)
        guard let reason else { throw .reasonNeeded }
        state = .draft
        return done(.sentBack(reason: reason))
    }

    /// Whoever calls this takes away what the team has never seen.
    public mutating func discard(by actor: Actor) throws(Refusal) -> Event {
        try admit(.discard, actor)
        return done(.discarded)
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

    /// `points` are those that it is about; none where it is about the whole. The team and the panel meet on `meeting` to talk about it.
    public mutating func challenge(reason: Words?, points: [Int] = [], meeting: Day?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.challenge, actor)
        guard let reason else { throw .reasonNeeded }
        if let unknown = points.first(where: { number in !content.points.contains { $0.number == number } }) {
            throw .unknownPoint(unknown)
        }
        if let meeting, meeting < actor.today { throw .meetingInPast }
        let points = points.isEmpty ? nil : Set(points).sorted()
        state = .challenged(reason: reason, points: points, meeting: meeting, by: actor.person, at: actor.instant)
        return done(.challenged(reason: reason, points: points, meeting: meeting))
    }

    /// Begins a new edition, which says what the one before said until its parts are written. The one before stays readable; the new one
    /// reaches the team when it is issued. `actions` are those that the team has from this report: they follow the amendment.
    public mutating func amend(reason: Words?, following actions: [Action], by actor: Actor) throws(Refusal) -> Event {
        try admit(.amend, actor)
        guard let reason else { throw .reasonNeeded }
        content = content.tracking(actions.filter { $0.status.standing != .gone }, inEdition: edition)
        edition += 1
        state = .amended(reason: reason, by: actor.person, at: actor.instant)
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
        // What the panel has handed in is changed only by those who answer for the whole of it.
        if verb == .write, status == .submitted, !actor.holds(anyOf: Part.summaryWriters) { throw .wrongStatus(verb, status) }
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
    private func checkComplete() throws(Refusal) {
        if let gap = gaps.first { throw gap }
    }
}
