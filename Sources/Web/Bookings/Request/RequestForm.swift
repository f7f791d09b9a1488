import Casework
import Domain
import HTTPTypes
import Markup

/// The request for a booking as it is shown: what stands in its fields, and what is wrong with them.
struct RequestForm: Sendable {
    let record: ServiceRecord
    let kind: Booking.Kind
    let posted: Posted
    /// What was read from the fields, where all of it could be read.
    var draft: Booking.Draft?
    /// A problem without a field is about the request itself.
    var problems: [Failure.Problem] = []

    /// The fields of the days, in their order.
    static let days = (1...Booking.mostPreferredDays).map { "date-\($0)" }

    func text(_ field: String) -> String { posted.text(field) }

    func error(_ field: String) -> String? { problems.message(at: field) }

    var readiness: Readiness {
        let purpose = Readiness.Purpose(kind)
        return record.readiness.first { $0.purpose == purpose } ?? Readiness(for: purpose, lines: [])
    }

    var status: HTTPResponse.Status {
        if problems.isEmpty { return .ok }
        return problems.contains { $0.field.isEmpty } ? .conflict : .unprocessableContent
    }

    /// Adds why the request is refused, at the fields that it is about.
    mutating func refuse(_ refusal: Booking.Refusal) {
        switch refusal {
        case .dates(let refused, let next): problems += wrongDays(refused, next: next)
        case .preferredDayNeeded, .tooManyPreferredDays: problems.append(.init("\(Self.days.first ?? "")-day", refusal.message))
        case .answererNeeded: problems.append(.init("answered-for-by", refusal.message))
        case .transactionsBelowNone: problems.append(.init("transactions", refusal.message))
        case .notReady: findNotReady()
        case .notPermitted, .wrongStatus, .nothingRed, .dayInPast, .sameSlot, .reasonNeeded, .leadAssessorNeeded, .oneLeadAssessorOnly,
            .panelTooSmall, .seatedTwice, .ownService:
            problems.append(.init("", refusal.message))
        }
    }

    /// Says why nothing can be sent now.
    mutating func findNotReady() {
        problems = [.init("", "\(readiness.booking == nil ? readiness.title : "This has been asked for already"). Nothing was sent")]
    }

    /// "Book the reassessment", or why not.
    var heading: String {
        if readiness.booking != nil { return "\(kind.occasion.capitalisedFirst) is booked already" }
        return readiness.obstacles.isEmpty ? "Book \(kind.occasion)" : "You cannot book \(kind.occasion) yet"
    }

    /// At the fields that the days were typed in, in their order; the next possible days are said once.
    private func wrongDays(_ refused: [DayRefused], next: [Day]) -> [Failure.Problem] {
        let possible = next.isEmpty ? "" : " The next possible dates are \(next.map(\.wordsWithWeekday).joined(separator: ", "))"
        let found = Self.days.compactMap { field in
            refused.first { posted.day(field) == $0.day }.map { (field: field, words: $0.words) }
        }
        return found.enumerated().map { place, wrong in
            .init("\(wrong.field)-day", (place == 0 ? wrong.words + possible : wrong.words).withoutFullStop)
        }
    }
}
