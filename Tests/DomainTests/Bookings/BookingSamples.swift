import Domain

/// What tests give to bookings. They are asked for at noon on 4 March 2026, so that the first possible day is 8 April.
enum Asked {
    static let slot = Slot(day: day("2026-04-14"), start: ten, minutes: 240)
    static let laterSlot = Slot(day: day("2026-04-22"), start: ten, minutes: 240)
    static let assessment: Assessment.ID = identifier(61)
    static let report: Report.ID = identifier(62)
    /// The service's own.
    static let team: Set<Person.ID> = [Role.teamMember.person, Role.teamLead.person]
    static let lead = Seat(person: Role.leadAssessor.person, role: .leadAssessor, profession: .product)
    static let panel = [lead, Seat(person: Role.assessor.person, role: .assessor, profession: .userResearch)]
    static let otherPanel = [lead, Seat(person: identifier(63), role: .assessor)]
    static let ready = Readiness(for: .reassessment, lines: [])

    static let draft = Booking.Draft(
        preferred: [day("2026-04-08"), day("2026-04-14")], attending: words("Ann, Bo"), transactionsPerYear: 1000,
        answeredForBy: words("Ann"), note: Given.note)

    static let request = Booking.Request(
        preferred: [day("2026-04-08"), day("2026-04-14")], attending: words("Ann, Bo"), transactionsPerYear: 1000,
        answeredForBy: words("Ann"), note: Given.note, points: [5, 9], by: Role.teamLead.person, at: noon, triageBy: day("2026-03-09"))

    static let ten = time("10:00")
}

func time(_ text: String) -> TimeOfDay {
    guard let time = TimeOfDay(typed: text) else { preconditionFailure("\(text) is no time") }
    return time
}

extension Booking {
    /// As the team lead asked for it.
    static var asked: Booking {
        Booking(
            id: identifier(60), organisation: identifier(21), service: identifier(22), kind: .reassessment, phase: .alpha,
            request: Asked.request)
    }

    /// A booking in that status, brought there by verbs.
    static func sample(_ status: Status) throws -> Booking {
        var booking = asked
        for verb in status.way { _ = try booking.take(verb, by: actor(verb.usualRole)) }
        return booking
    }

    /// Takes the verb with all that it asks for; a request makes a booking of its own.
    mutating func take(_ verb: Verb, by actor: Actor) throws(Refusal) -> Event {
        switch verb {
        case .request: return try takeRequest(by: actor)
        case .accept: return try accept(note: Given.note, by: actor)
        case .reject: return try reject(reason: Given.reason, by: actor)
        case .setSchedule: return try setSchedule(by: actor)
        case .move:
            return try move(to: Asked.laterSlot, reason: Given.reason, rules: BookingRules(), calendar: .englandAndWales, by: actor)
        case .changePanel: return try changePanel(to: Asked.otherPanel, team: Asked.team, by: actor)
        case .cancel: return try cancel(reason: Given.reason, by: actor)
        case .hold: return try hold(as: Asked.report, by: actor)
        }
    }

    mutating func setSchedule(
        slot: Slot = Asked.slot, panel: [Seat] = Asked.panel, by actor: Actor
    ) throws(Refusal) -> Event {
        try setSchedule(
            slot: slot, panel: panel, assessment: Asked.assessment, rules: BookingRules(), calendar: .englandAndWales, team: Asked.team,
            by: actor)
    }

    static func request(
        _ draft: Draft = Asked.draft, kind: Kind = .reassessment, points: [Int] = [5, 9], readiness: Readiness = Asked.ready,
        rules: BookingRules = BookingRules(), calendar: WorkingDays = .englandAndWales, by actor: Actor
    ) throws(Refusal) -> (Booking, Event) {
        try request(
            id: identifier(60), organisation: identifier(21), service: identifier(22), kind: kind, phase: .alpha, draft: draft,
            points: points, readiness: readiness, rules: rules, calendar: calendar, by: actor)
    }

    /// The event that `take` must give.
    func event(of verb: Verb) -> Event {
        switch verb {
        case .request: .requested(request, for: kind)
        case .accept: .accepted(note: Given.note)
        case .reject: .rejected(reason: Given.reason)
        case .setSchedule: .scheduled(Asked.slot, panel: Asked.panel)
        case .move: .moved(from: Asked.slot, to: Asked.laterSlot, reason: Given.reason)
        case .changePanel: .panelChanged(Asked.otherPanel)
        case .cancel: .cancelled(reason: Given.reason)
        case .hold: .held(Asked.report)
        }
    }

    private mutating func takeRequest(by actor: Actor) throws(Refusal) -> Event {
        let (booking, event) = try Booking.request(by: actor)
        self = booking
        return event
    }
}

extension Booking.Status {
    /// The verbs that bring a booking here.
    var way: [Booking.Verb] {
        switch self {
        case .requested: []
        case .accepted: [.accept]
        case .rejected: [.reject]
        case .scheduled: [.accept, .setSchedule]
        case .cancelled: Self.scheduled.way + [.cancel]
        case .held: Self.scheduled.way + [.hold]
        }
    }
}

extension Booking.Verb {
    var usualRole: Role { Role.allCases.first(where: roles.contains) ?? .administrator }
}
