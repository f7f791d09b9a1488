import Casework
import Domain
import Foundation

/// A booking as programs read it.
struct BookingItem: Resource {
    let booking: Booking
    let serviceName: String

    var name: String { booking.id.description }
    var versionNumber: Int { booking.version.number }
    var times: Lifespan { booking.lifespan }
    var path: String { "/bookings/\(booking.id)" }

    static let shape = Shape<BookingItem>.resource(
        "Booking", "A request for the next assessment or a reassessment, and what became of it.",
        [
            Field("service_id", .id(of: Service.self), "The service.") { $0.booking.service },
            Field("service_name", .text, "What the service is called.") { $0.serviceName },
            Field("kind", .choice(of: Booking.Kind.self), "What is booked.") { $0.booking.kind },
            Field("phase", orNull: .choice(of: AssessedPhase.self), "The phase to be assessed.") { $0.booking.phase },
            Field("status", .choice(of: Booking.Status.self), "Where it stands.") { $0.booking.status },
            Field("request", request.kind, "What the team asked for.") { $0.booking.request },
            Field("schedule", orNull: schedule.kind, "The day and the panel, once they are fixed.") { $0.booking.schedule },
            Field("reason", orNull: .words, "Why it was rejected or cancelled.") { $0.booking.reason },
        ])

    private static let request = Shape<Booking.Request>(
        "BookingRequest", "What a team asked for.",
        [
            Field("preferred", listOf: .day, "One to three days.") { $0.preferred },
            Field("attending", orNull: .words, "Who comes from the team.") { $0.attending },
            Field("transactions_per_year", orNull: .count, "How much the service is used.") { $0.transactionsPerYear },
            Field("users_in_other_organisations", .flag, "Whether people of other organisations use it.") { $0.usersInOtherOrganisations },
            Field("answered_for_by", .words, "Who answers for the service.") { $0.answeredForBy },
            Field("note", orNull: .words, "What else was said.") { $0.note },
            Field("points", listOf: .number, "The points that were in scope.") { $0.points },
            Field("by_id", .id(of: Person.self), "Who asked.") { $0.by }, Field("at", .instant, "When.") { $0.at },
            Field("triage_by", orNull: .day, "Until when the assessments team answers.") { $0.triageBy },
        ])

    private static let schedule = Shape<Booking.Schedule>(
        "BookingSchedule", "The day and the panel of a booked assessment.",
        [
            Field("day", .day, "The day.") { $0.slot.day }, Field("start", .timeOfDay, "By the clocks of London.") { $0.slot.start },
            Field("minutes", .number, "How long it takes.") { $0.slot.minutes },
            Field("assessment_id", .id(of: Assessment.self), "The assessment.") { $0.assessment },
            Field("panel", listOf: seat.kind, "The lead assessor and everybody else.") { $0.panel },
        ])

    private static let seat = Shape<Seat>(
        "Seat", "A place on a panel.",
        [
            Field("person_id", .id(of: Person.self), "Who sits there.") { $0.person },
            Field("role", .choice(of: Seat.Part.self), "As what.") { $0.role },
            Field("profession", orNull: .choice(of: Profession.self), "For which profession.") { $0.profession },
        ])
}

extension Booking {
    fileprivate var reason: Words? {
        switch state {
        case .rejected(let reason, _, _), .cancelled(let reason, _, _, _): reason
        case .requested, .accepted, .scheduled, .held: nil
        }
    }
}

extension Kind where Value == TimeOfDay {
    static let timeOfDay = Kind.written(
        ["type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"], "Give a time as 09:30.", as: \.description
    ) { text in text.utf8.count == 5 ? TimeOfDay(typed: text) : nil }
}
