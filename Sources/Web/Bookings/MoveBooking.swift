import Casework
import Domain
import Markup

/// The assessments team moves an assessment to another day or time, with its panel, and says why.
enum MoveBooking {
    static let routes = form.routes

    private static let form = BookingForm(
        verb: .move, place: "move", heading: "Move to another date", button: "Move it", done: .bookingMoved, opening: opening,
        fields: fields
    ) { answers, record in
        let slot = answers.slot(on: answers.day("day"))
        let reason = answers.reason()
        guard let slot else { return nil }
        let panel = Set(record.booking.schedule?.panel.map(\.person) ?? [])
        return .init(seating: Seating(people: panel, day: slot.day)) { casework, id, person, version in
            try await casework.move(id, to: slot, reason: reason, by: person, expecting: version)
        }
    }

    @Sendable private static func opening(_ record: BookingRecord) -> Posted {
        Posted(fields: record.booking.slot.map(SlotFields.opening) ?? SlotFields.usual)
    }

    @Sendable private static func fields(_ form: FilledBooking) -> HTML {
        """
        \(when(form.record.booking.slot) { "<p class=\"govuk-body\">It is on \($0.words) now.</p>" })
        \(when(form.record.booking.kind == .reassessment) {
            "<p class=\"govuk-body\">Red actions of the points in scope will be due on the new day.</p>"
        })
        \(ConflictFields.html(form, "Move it to that day anyway"))
        \(DateInput("day", legend: .medium("New date"), value: form.posted.dateParts("day"), hint: "\(form.record.rules.words(on: form.record))",
            error: form.error("day-day")))
        \(SlotFields.html(form))
        \(TextArea("reason", label: .medium("Reason"), value: form.text("reason"),
            hint: "Everybody who can see the booking can read it. The date before stays visible too.", error: form.error("reason")))
        """
    }
}
