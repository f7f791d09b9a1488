import Domain

/// One attempt at a verb on a booking that a rule about what is given with it stops.
struct BookingBrokenRule: Sendable {
    let verb: Booking.Verb
    let refusal: Booking.Refusal
    let attempt: @Sendable (inout Booking) throws -> Booking.Event

    /// Every such rule of every verb; the lifecycle document lists them from here.
    static let all: [BookingBrokenRule] =
        requests + triage + schedules + moves + panels + [
            BookingBrokenRule(verb: .cancel, refusal: .reasonNeeded) { try $0.cancel(reason: nil, by: actor(.teamMember)) }
        ]

    static func of(_ verb: Booking.Verb) -> [BookingBrokenRule] { all.filter { $0.verb == verb } }

    /// A booking on which nothing but the rule stops the verb.
    func booking() throws -> Booking { try .sample(Booking.Status.allCases.first(where: verb.statuses.contains) ?? .requested) }

    /// Monday 13 April 2026, far enough ahead.
    private static let monday = Slot(day: day("2026-04-13"), start: Asked.ten, minutes: 240)
    private static let mondayRefused = Booking.Refusal.dates(
        [DayRefused(day: monday.day, broken: [.wrongWeekday(allowed: [.tuesday, .wednesday, .thursday])])],
        next: [day("2026-04-08"), day("2026-04-09"), day("2026-04-14")])
    private static let line = Readiness.Line(.missing, .points([5]), "Point 5 is not ready.")

    private static let requests: [BookingBrokenRule] = [
        requesting(.nothingRed) { try Booking.request(points: [], by: $0) },
        requesting(.notReady([line])) {
            try Booking.request(readiness: Readiness(for: .reassessment, lines: [line]), by: $0)
        },
        requesting(.preferredDayNeeded) { try Booking.request(draft([]), by: $0) },
        requesting(.tooManyPreferredDays) {
            try Booking.request(draft([day("2026-04-08"), day("2026-04-09"), day("2026-04-14"), day("2026-04-15")]), by: $0)
        },
        requesting(mondayRefused) { try Booking.request(draft([monday.day]), by: $0) },
        requesting(.answererNeeded) {
            try Booking.request(Booking.Draft(preferred: [Asked.slot.day], answeredForBy: nil), by: $0)
        },
        requesting(.transactionsBelowNone) {
            try Booking.request(
                Booking.Draft(preferred: [Asked.slot.day], transactionsPerYear: -1, answeredForBy: words("Ann")), by: $0)
        },
    ]

    private static let triage: [BookingBrokenRule] = [
        BookingBrokenRule(verb: .reject, refusal: .reasonNeeded) { try $0.reject(reason: nil, by: actor(.assessmentsTeam)) }
    ]

    private static let schedules: [BookingBrokenRule] =
        [
            scheduling(.dayInPast(day("2026-03-03")), slot: Slot(day: day("2026-03-03"), start: Asked.ten, minutes: 240)),
            scheduling(mondayRefused, slot: monday),
        ]
        + panelRules.map { refusal, panel in scheduling(refusal, panel: panel) }

    private static let moves: [BookingBrokenRule] = [
        moving(.sameSlot, to: Asked.slot),
        moving(.dayInPast(day("2026-03-03")), to: Slot(day: day("2026-03-03"), start: Asked.ten, minutes: 240)),
        moving(mondayRefused, to: monday),
        moving(.reasonNeeded, to: Asked.laterSlot, reason: nil),
    ]

    private static let panels: [BookingBrokenRule] = panelRules.map { refusal, panel in
        BookingBrokenRule(verb: .changePanel, refusal: refusal) {
            try $0.changePanel(to: panel, team: Asked.team, by: actor(.assessmentsTeam))
        }
    }

    private static let panelRules: [(Booking.Refusal, [Seat])] = [
        (.leadAssessorNeeded, Asked.panel.filter { $0.role == .assessor }),
        (.oneLeadAssessorOnly, Asked.panel + [Seat(person: identifier(63), role: .leadAssessor)]),
        (.seatedTwice(Asked.lead.person), [Asked.lead, Seat(person: Asked.lead.person, role: .assessor)]),
        (.panelTooSmall, [Asked.lead]),
        (.ownService([Role.teamMember.person]), [Asked.lead, Seat(person: Role.teamMember.person, role: .assessor)]),
    ]

    private static func draft(_ days: [Day]) -> Booking.Draft { Booking.Draft(preferred: days, answeredForBy: words("Ann")) }

    private static func requesting(
        _ refusal: Booking.Refusal, _ request: @escaping @Sendable (Actor) throws -> (Booking, Booking.Event)
    ) -> BookingBrokenRule {
        BookingBrokenRule(verb: .request, refusal: refusal) { booking in
            let (requested, event) = try request(actor(.teamLead))
            booking = requested
            return event
        }
    }

    private static func scheduling(
        _ refusal: Booking.Refusal, slot: Slot = Asked.slot, panel: [Seat] = Asked.panel
    ) -> BookingBrokenRule {
        BookingBrokenRule(verb: .setSchedule, refusal: refusal) {
            try $0.setSchedule(slot: slot, panel: panel, by: actor(.assessmentsTeam))
        }
    }

    private static func moving(_ refusal: Booking.Refusal, to slot: Slot, reason: Words? = Given.reason) -> BookingBrokenRule {
        BookingBrokenRule(verb: .move, refusal: refusal) {
            try $0.move(to: slot, reason: reason, rules: BookingRules(), calendar: .englandAndWales, by: actor(.assessmentsTeam))
        }
    }
}
