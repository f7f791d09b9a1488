import Casework
import Domain
import Markup

/// The assessments team accepts a request. The date and the panel are fixed afterwards.
enum AcceptBooking {
    static let routes = form.routes

    private static let form = BookingForm(
        verb: .accept, place: "accept", heading: "Accept the request", button: "Accept the request", done: .bookingAccepted, fields: fields
    ) { answers, _ in
        let note = answers.words("note")
        return .init { casework, id, person, version in
            try await casework.change(id, by: person, expecting: version) { try $0.accept(note: note, by: $1) }
        }
    }

    @Sendable private static func fields(_ form: FilledBooking) -> HTML {
        """
        \(ReadinessNow(record: form.record).html)
        \(TextArea("note", label: "Note to the team (optional)", value: form.text("note"), error: form.error("note")))
        """
    }
}
