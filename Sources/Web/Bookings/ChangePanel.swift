import Casework
import Domain
import Markup

/// The assessments team names another panel for the day that is fixed.
enum ChangePanel {
    static let routes = form.routes

    private static let form = BookingForm(
        verb: .changePanel, place: "panel", heading: "Change the panel", button: "Save the panel", done: .panelSaved, opening: opening,
        fields: fields
    ) { answers, record in
        let panel = PanelFields.read(&answers)
        // Who was there already was asked about then.
        let new = Set(panel.map(\.person)).subtracting(record.booking.schedule?.panel.map(\.person) ?? [])
        return .init(seating: record.booking.slot.map { Seating(people: new, day: $0.day) }) { casework, id, person, version in
            try await casework.changePanel(of: id, to: panel, by: person, expecting: version)
        }
    }

    @Sendable private static func opening(_ record: BookingRecord) -> Posted {
        Posted(fields: PanelFields.opening(record.booking.schedule?.panel ?? []))
    }

    @Sendable private static func fields(_ form: FilledBooking) -> HTML {
        """
        \(when(form.record.booking.slot) { "<p class=\"govuk-body\">The assessment is on \($0.words).</p>" })
        \(ConflictFields.html(form, "Put them on the panel anyway"))
        \(PanelFields.html(form))
        """
    }
}
