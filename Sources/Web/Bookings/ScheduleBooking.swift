import Casework
import Domain
import Markup

/// The assessments team names the panel and fixes the day of what it has accepted.
enum ScheduleBooking {
    static let routes = form.routes

    private static let form = BookingForm(
        verb: .setSchedule, place: "schedule", heading: "Name the panel and fix the date", button: "Fix the date", done: .bookingScheduled,
        opening: { _ in Posted(fields: SlotFields.usual) }, fields: fields
    ) { answers, record in
        let slot = answers.slot(on: day(&answers, record.booking))
        let panel = PanelFields.read(&answers)
        guard let slot else { return nil }
        return .init(seating: Seating(people: Set(panel.map(\.person)), day: slot.day)) { casework, id, person, version in
            try await casework.schedule(id, on: slot, panel: panel, by: person, expecting: version)
        }
    }

    private static let other = "other"

    /// One of the days that the team prefers, or another one.
    private static func day(_ answers: inout Answers, _ booking: Booking) -> Day? {
        let chosen = answers.posted.text("date")
        if chosen == other { return answers.day("day") }
        let day = booking.request.preferred.first { $0.description == chosen }
        if day == nil { answers.refuse("Choose a date", field: "date") }
        return day
    }

    @Sendable private static func fields(_ form: FilledBooking) -> HTML {
        let record = form.record
        return """
            \(when(record.rules.crossGovernmentReason(record.booking.request)) { InsetText("\($0)").html })
            \(when(record.booking.kind == .reassessment) {
                "<p class=\"govuk-body\">Red actions of the points in scope will be due on the day you fix.</p>"
            })
            \(ConflictFields.html(form, "Fix the date anyway"))
            \(Radios("date", legend: .medium("Date"), choices: dates(form), chosen: form.text("date"),
                hint: "The team prefers these dates.", error: form.error("date")))
            \(DateInput("day", legend: "Another date", value: form.posted.dateParts("day"), hint: "\(record.rules.words(on: record))",
                error: form.error("day-day")))
            \(SlotFields.html(form))
            \(PanelFields.html(form))
            """
    }

    private static func dates(_ form: FilledBooking) -> [Choice] {
        form.record.booking.request.preferred.map { day in
            Choice(day.description, "\(day.wordsWithWeekday)", hint: hint(day, form))
        } + [.divider("or"), Choice(other, "Another date", hint: "Enter it below.")]
    }

    private static func hint(_ day: Day, _ form: FilledBooking) -> HTML? {
        if day < form.record.actor.today { return "This day has passed." }
        guard let names = form.taken[day], !names.isEmpty else { return nil }
        return "On another panel that day: \(names.joined(separator: ", "))"
    }
}

extension BookingRules {
    /// The rules for the days of one booking, and the next days that break none.
    func words(on record: BookingRecord) -> String {
        let next = next(3, from: record.actor.today, askedOn: record.booking.request.askedOn, calendar: record.workingDays)
        return "Dates that break no rule: \(next.map(\.wordsWithWeekday).joined(separator: ", "))."
    }
}
