import Casework
import Domain

/// Dates for the next assessment or a reassessment: asked for, triaged, scheduled.
enum BookingsAPI {
    static let routes = [list, request, show, move, accept, reject, schedule, panel, cancel, report]

    private static let booking = Given.path("booking", Booking.self, "The identifier of the booking.")

    private static let list = APIRoute.list(
        .bookings, "/bookings", "List bookings", of: BookingItem.shape, .query("service", .id(of: Service.self), "Of this service."),
        .queries("status", .choice(of: Booking.Status.self), "With one of these statuses.")
    ) { call, stretch, service, statuses in
        let found = try await call.reader.bookings(
            for: call.person, service: service, statuses: Set(statuses), after: try stretch.id(), limit: stretch.limit)
        return Listed(found) { BookingItem(booking: $0.value.booking, serviceName: $0.value.serviceName) }
    }

    private static let request = APIRoute.add(
        .bookings, "/bookings", "Ask for a date", gives: BookingItem.shape,
        .field("service_id", .id(of: Service.self), "The service."), .field("kind", .choice(of: Booking.Kind.self), "What is booked."),
        .optional("phase", .choice(of: AssessedPhase.self), "The phase to be assessed."), draft
    ) { call, service, kind, phase, draft in
        let booking = try await call.casework.requestBooking(draft, kind: kind, phase: phase, of: service, by: call.person)
        return try await call.booking(booking.id)
    }

    private static let draft = together(
        .field("preferred", .filledList(of: .day, upTo: Booking.mostPreferredDays), "One to three days."),
        .field("answered_for_by", .words, "Who answers for the service at the assessment."),
        .optional("attending", .words, "Who comes from the team."),
        .optional("transactions_per_year", .integer(0...1_000_000_000_000), "How much the service is used."),
        .optional("users_in_other_organisations", .flag, "Whether people of other organisations use it."),
        .optional("note", .words, "What else there is to say.")
    ).map { preferred, answeredForBy, attending, transactions, usersElsewhere, note in
        Booking.Draft(
            preferred: preferred, attending: attending, transactionsPerYear: transactions,
            usersInOtherOrganisations: usersElsewhere ?? false, answeredForBy: answeredForBy, note: note)
    }

    private static let show = APIRoute.read(
        .bookings, "/bookings/:booking", "Read a booking", gives: BookingItem.shape, booking
    ) { call, id in
        try await call.booking(id)
    }

    private static let move = APIRoute.amend(
        .bookings, "/bookings/:booking", "Move a booking to another day or time", gives: BookingItem.shape, booking, slot,
        .field("reason", .words, "Why.")
    ) { call, id, slot, reason in
        try await call.casework.move(id, to: slot, reason: reason, by: call.person, expecting: call.version)
        return try await call.booking(id)
    }

    private static let accept = APIRoute.step(
        .bookings, "/bookings/:booking/acceptance", "Accept a request", gives: BookingItem.shape, booking,
        .optional("note", .words, "What the team should know.")
    ) { call, id, note in
        try await call.casework.change(id, by: call.person, expecting: call.version) { try $0.accept(note: note, by: $1) }
        return try await call.booking(id)
    }

    private static let reject = APIRoute.step(
        .bookings, "/bookings/:booking/rejection", "Reject a request", gives: BookingItem.shape, booking, .field("reason", .words, "Why.")
    ) { call, id, reason in
        try await call.casework.change(id, by: call.person, expecting: call.version) { try $0.reject(reason: reason, by: $1) }
        return try await call.booking(id)
    }

    private static let schedule = APIRoute.step(
        .bookings, "/bookings/:booking/schedule", "Fix the day and the panel", gives: BookingItem.shape, booking, slot, seats
    ) { call, id, slot, seats in
        try await call.casework.schedule(id, on: slot, panel: seats, by: call.person, expecting: call.version)
        return try await call.booking(id)
    }

    private static let panel = APIRoute.step(
        .bookings, "/bookings/:booking/panel", "Change the panel", gives: BookingItem.shape, booking, seats
    ) { call, id, seats in
        try await call.casework.changePanel(of: id, to: seats, by: call.person, expecting: call.version)
        return try await call.booking(id)
    }

    private static let cancel = APIRoute.step(
        .bookings, "/bookings/:booking/cancellation", "Cancel a booking", gives: BookingItem.shape, booking,
        .field("reason", .words, "Why.")
    ) { call, id, reason in
        try await call.casework.cancel(id, reason: reason, by: call.person, expecting: call.version)
        return try await call.booking(id)
    }

    private static let report = APIRoute.add(
        .bookings, "/bookings/:booking/report", "Begin the report of a booked assessment", gives: ReportItem.shape, booking
    ) { call, id in
        try await call.report(try await call.casework.beginReport(of: id, by: call.person).id)
    }
    .about("From the day of the assessment on, with its panel.")

    private static let slot = together(
        .field("day", .day, "The day."), .field("start", .timeOfDay, "By the clocks of London."),
        .field("minutes", .integer(Slot.lengths), "How long it takes.")
    ).map { Slot(day: $0, start: $1, minutes: $2) }

    private static let seats = Given.field("panel", .filledList(of: seat, upTo: 30), "The lead assessor and everybody else.")

    private static let seat = Kind.object(
        "NamedSeat",
        together(
            .field("person_id", .id(of: Person.self), "Who sits there."), .field("role", .choice(of: Seat.Part.self), "As what."),
            .optional("profession", .choice(of: Profession.self), "For which profession.")
        ).map { Seat(person: $0, role: $1, profession: $2) })
}

extension Call {
    fileprivate func booking(_ id: Booking.ID) async throws -> BookingItem {
        let record = try await reader.booking(id, for: person)
        return BookingItem(booking: record.booking, serviceName: record.service.name)
    }
}
