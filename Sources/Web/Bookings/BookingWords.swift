import Domain
import Foundation
import Markup

extension Booking {
    var address: WebAddress { "/bookings/\(id)" }

    /// The page of one step, by the last part of its address.
    func page(_ place: String) -> WebAddress { "/bookings/\(id)/\(place)" }

    /// "Back to the booking", for pages that hang below it.
    var backLink: HTML { BackLink(to: address, "Back to the booking").inLandmark }

    /// The day that is fixed, or what is awaited until then, or how it ended.
    func whenWords(on today: Day) -> String {
        switch state {
        case .requested: triageWords(on: today) ?? "No date yet"
        case .accepted: "Waiting for a date"
        case .scheduled(let schedule), .held(let schedule, _): schedule.slot.words
        case .rejected(_, _, let at): "Answered on \(Day(inLondonAt: at).words)"
        case .cancelled(_, _, let at, _): "Cancelled on \(Day(inLondonAt: at).words)"
        }
    }

    /// "The assessments team answers by 27 November 2026". Nil where no answer is awaited, or the calendar does not reach so far.
    func triageWords(on today: Day) -> String? {
        guard case .requested = state, let day = request.triageBy else { return nil }
        if isTriageLate(on: today) { return "The assessments team’s answer was due by \(day.words)" }
        return "The assessments team answers by \(day == today ? "today" : day.words)"
    }
}

extension Booking.Kind {
    func requestAddress(for service: Service.ID) -> WebAddress { "/services/\(service)/bookings/new?kind=\(rawValue)" }
}

extension Booking.Status {
    var tag: HTML {
        let colour: Tag.Colour =
            switch self {
            case .requested: .yellow
            case .accepted: .purple
            case .scheduled: .blue
            case .held: .green
            case .rejected: .orange
            case .cancelled: .grey
            }
        return Tag("\(title)", colour).html
    }
}

extension Booking.Refusal {
    /// An error message is no sentence: it has no full stop.
    var message: String { rule.withoutFullStop }
}

extension Int {
    /// "100,000"
    var grouped: String { formatted(.number.locale(Locale(identifier: "en_GB"))) }
}
