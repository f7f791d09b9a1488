import Domain

/// What the teams of the sample organisation book.
enum SampleBooking: Sendable {
    case lockReassessment, tollReassessment, tollBeta

    var service: SampleService {
        switch self {
        case .lockReassessment: .lockClosures
        case .tollReassessment, .tollBeta: .boatToll
        }
    }

    var kind: Booking.Kind {
        switch self {
        case .lockReassessment, .tollReassessment: .reassessment
        case .tollBeta: .assessment
        }
    }

    var phase: AssessedPhase {
        switch self {
        case .lockReassessment, .tollReassessment: .alpha
        case .tollBeta: .privateBeta
        }
    }
}

/// What somebody did with one booking. Days are counted from the sample's today, negative for days after it.
enum BookingStep: Sendable {
    /// Asks for the first days from that one on which the rules allow.
    case request(from: Int, answeredFor: String, attending: String, transactions: Int?, note: String?)
    case accept(String?)
    /// On the day that the team likes best, from that time on.
    case schedule(TimeOfDay?, panel: [(SampleCast, Seat.Part, Profession?)])
    case move(from: Int, String)
}

extension SampleStage {
    mutating func take(_ step: BookingStep, with booking: SampleBooking, by person: Person) async throws {
        if case .request(let daysAgo, let answeredFor, let attending, let transactions, let note) = step {
            let draft = Booking.Draft(
                preferred: days(3, from: daysAgo, askedOn: casework.reader.today), attending: Words(attending),
                transactionsPerYear: transactions, answeredForBy: Words(answeredFor), note: note.flatMap { Words($0) })
            bookings[booking] = try await casework.requestBooking(
                draft, kind: booking.kind, phase: booking.phase, of: try service(booking.service).id, by: person)
            return
        }
        let before = try self.booking(booking)
        bookings[booking] = try await changed(step, before, by: person)
    }

    private func changed(_ step: BookingStep, _ booking: Booking, by person: Person) async throws -> Booking {
        switch step {
        case .request: return booking
        case .accept(let note):
            return try await casework.change(booking.id, by: person, expecting: nil) {
                try $0.accept(note: note.flatMap { Words($0) }, by: $1)
            }
        case .schedule(let start, let panel):
            let slot = Slot(day: try booking.request.preferred.first.found("a day"), start: try start.found("a time"), minutes: 240)
            let seats = try panel.map { Seat(person: try self.person($0).id, role: $1, profession: $2) }
            return try await casework.schedule(booking.id, on: slot, panel: seats, by: person, expecting: nil)
        case .move(let daysAgo, let reason):
            let old = try booking.slot.found("a time")
            let day = try days(1, from: daysAgo, askedOn: booking.request.askedOn).first.found("another day")
            let slot = Slot(day: day, start: old.start, minutes: old.minutes)
            return try await casework.move(booking.id, to: slot, reason: Words(reason), by: person, expecting: nil)
        }
    }

    private func days(_ count: Int, from daysAgo: Int, askedOn asked: Day) -> [Day] {
        BookingRules().next(count, from: calendar.today.adding(days: -daysAgo), askedOn: asked, calendar: .englandAndWales)
    }
}
