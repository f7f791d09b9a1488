/// How a booking begins, and what is asked of its days and its panel.
extension Booking {
    /// The fewest people who assess a service: a lead assessor and one more.
    public static let smallestPanel = 2

    /// Asks for a day. `points` are those in scope now, and `readiness` the answer for this kind, both computed and never typed.
    public static func request(
        id: ID, organisation: Organisation.ID, service: Service.ID, kind: Kind, phase: AssessedPhase?, draft: Draft, points: [Int],
        readiness: Readiness, rules: BookingRules, calendar: WorkingDays, by actor: Actor
    ) throws(Refusal) -> (Booking, Event) {
        guard actor.holds(anyOf: Verb.request.roles) else { throw .notPermitted(.request) }
        if kind == .reassessment, points.isEmpty { throw .nothingRed }
        guard readiness.obstaclesToBooking.isEmpty else { throw .notReady(readiness.obstaclesToBooking) }
        let request = try draft.request(for: points, rules: rules, calendar: calendar, by: actor)
        let booking = Booking(id: id, organisation: organisation, service: service, kind: kind, phase: phase, request: request)
        return (booking, .requested(request, for: kind))
    }

    /// By the rules as counted from the day of the request, so that a long triage does not move the day that was asked for.
    func check(_ day: Day, _ rules: BookingRules, _ calendar: WorkingDays, _ actor: Actor) throws(Refusal) {
        guard day >= actor.today else { throw .dayInPast(day) }
        try rules.check([day], askedOn: request.askedOn, today: actor.today, calendar: calendar)
    }

    static func check(_ panel: [Seat], team: Set<Person.ID>) throws(Refusal) {
        switch panel.filter({ $0.role == .leadAssessor }).count {
        case 0: throw .leadAssessorNeeded
        case 1: break
        case _: throw .oneLeadAssessorOnly
        }
        var seated: Set<Person.ID> = []
        for seat in panel where !seated.insert(seat.person).inserted { throw .seatedTwice(seat.person) }
        guard panel.count >= smallestPanel else { throw .panelTooSmall }
        let own = panel.map(\.person).filter(team.contains)
        guard own.isEmpty else { throw .ownService(own) }
    }
}

extension Booking.Draft {
    /// The request that is sent, once everything it needs is there.
    func request(
        for points: [Int], rules: BookingRules, calendar: WorkingDays, by actor: Actor
    ) throws(Booking.Refusal) -> Booking.Request {
        guard !preferred.isEmpty else { throw .preferredDayNeeded }
        guard preferred.count <= Booking.mostPreferredDays else { throw .tooManyPreferredDays }
        try rules.check(preferred, askedOn: actor.today, today: actor.today, calendar: calendar)
        guard let answeredForBy else { throw .answererNeeded }
        guard transactionsPerYear.map({ $0 >= 0 }) ?? true else { throw .transactionsBelowNone }
        // A calendar that does not reach so far shows no date; nothing else hangs on it.
        let triageBy = try? calendar.day(rules.triageDays, after: actor.today)
        return Booking.Request(
            preferred: preferred, attending: attending, transactionsPerYear: transactionsPerYear,
            usersInOtherOrganisations: usersInOtherOrganisations, answeredForBy: answeredForBy, note: note, points: points,
            by: actor.person, at: actor.instant, triageBy: triageBy)
    }
}

extension BookingRules {
    /// Refuses days that break a rule, and says the next three that break none.
    func check(_ days: [Day], askedOn asked: Day, today: Day, calendar: WorkingDays) throws(Booking.Refusal) {
        let refused = days.map { DayRefused(day: $0, broken: broken(by: $0, askedOn: asked, calendar: calendar)) }.filter {
            !$0.broken.isEmpty
        }
        guard !refused.isEmpty else { return }
        throw .dates(refused, next: next(3, from: today, askedOn: asked, calendar: calendar))
    }
}
