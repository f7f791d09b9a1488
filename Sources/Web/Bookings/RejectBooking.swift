import Casework
import Domain
import Markup

/// The assessments team does not accept a request, and says why. The team may ask again.
enum RejectBooking {
    static let routes = form.routes

    private static let form = BookingForm(
        verb: .reject, place: "reject", heading: "Do not accept the request", button: "Do not accept it", done: .bookingRejected,
        fields: fields
    ) { answers, _ in
        let reason = answers.reason()
        return .init { casework, id, person, version in
            try await casework.change(id, by: person, expecting: version) { try $0.reject(reason: reason, by: $1) }
        }
    }

    @Sendable private static func fields(_ form: FilledBooking) -> HTML {
        """
        \(ReadinessNow(record: form.record).html)
        \(TextArea("reason", label: .medium("Reason"), value: form.text("reason"),
            hint: "The team reads it, and can ask for another date.", error: form.error("reason")))
        """
    }
}

extension Answers {
    /// Why a step on a booking is taken; a problem where nothing was typed.
    mutating func reason() -> Words? {
        let before = problems.count
        let reason = words("reason")
        if reason == nil, problems.count == before { refuse(Booking.Refusal.reasonNeeded.message, field: "reason") }
        return reason
    }
}
