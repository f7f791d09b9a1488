import Casework
import Domain
import Markup

/// The team or the assessments team gives up a booking, and says why.
enum CancelBooking {
    static let routes = form.routes

    private static let form = BookingForm(
        verb: .cancel, place: "cancel", heading: "Cancel the booking", button: "Cancel the booking", buttonKind: .warning,
        done: .bookingCancelled, fields: fields
    ) { answers, _ in
        let reason = answers.reason()
        return .init { casework, id, person, version in
            try await casework.cancel(id, reason: reason, by: person, expecting: version)
        }
    }

    @Sendable private static func fields(_ form: FilledBooking) -> HTML {
        """
        \(when(form.record.booking.slot) { WarningText("It is booked for \($0.words). \(consequence(form.record.booking))").html })
        \(TextArea("reason", label: .medium("Reason"), value: form.text("reason"),
            hint: "Everybody who can see the booking can read it.", error: form.error("reason")))
        """
    }

    private static func consequence(_ booking: Booking) -> HTML {
        switch booking.kind {
        case .reassessment: "Red actions will have no due date until another day is fixed."
        case .assessment: "The panel will no longer be booked."
        }
    }
}
