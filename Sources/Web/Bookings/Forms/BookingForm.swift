import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// The page of a step on a booking: asks for what it needs, takes it, and keeps what was typed whatever stands in its way.
struct BookingForm: Sendable {
    let verb: Booking.Verb
    /// The last part of the page's address.
    let place: String
    let heading: String
    let button: HTML
    var buttonKind = ButtonKind.primary
    let done: Done
    /// What the fields hold when the page is opened.
    var opening: @Sendable (BookingRecord) -> Posted = { _ in Posted() }
    let fields: @Sendable (FilledBooking) -> HTML
    /// Reads the fields, gathers what is wrong with them, and gives the step to take; nil where something is wrong.
    let read: @Sendable (inout Answers, BookingRecord) -> Step?

    /// What a form asks for.
    struct Step: Sendable {
        /// Whose other panels that day have to be known before; nil where nobody is booked by it.
        var seating: Seating?
        let take: @Sendable (Casework, Booking.ID, Person, Version) async throws -> Void
    }

    var routes: [Route] {
        [
            .get("/bookings/:booking/\(place)", .booking(verb)) { visit in
                let record = try await visit.bookingRecord()
                try record.booking.admit(verb, record.actor)
                if record.isBegun { throw Report.Refusal.alreadyBegun }
                return try await page(visit, FilledBooking(record: record, posted: opening(record)))
            },
            .post("/bookings/:booking/\(place)", .booking(verb)) { try await take($0) },
        ]
    }

    private func take(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        var form = FilledBooking(record: try await permitted(visit), posted: posted)
        let version = try posted.seenVersion
        var answers = Answers(posted)
        let step = read(&answers, form.record)
        form.problems = answers.problems.map { Failure.Problem($0.field ?? "", $0.message) }
        guard let step, form.problems.isEmpty else { return try await page(visit, form, version: version) }
        do {
            // A step that has become impossible is refused before anything is asked about it.
            if form.record.booking.admits(verb, form.record.actor) { try await form.ask(about: step.seating, in: visit) }
            guard form.problems.isEmpty else { return try await page(visit, form, version: version) }
            try await step.take(visit.casework, form.record.booking.id, visit.person, version)
            return visit.redirect(to: form.record.booking.address.saying(done))
        } catch Failure.changedMeanwhile {
            return try await afterChange(visit, posted)
        } catch let refusal as Booking.Refusal where !refusal.isOfPermission {
            form.refuse(refusal)
        } catch let refusal as Report.Refusal {
            // Its report was begun meanwhile.
            form.problems = [.init("", refusal.rule.withoutFullStop)]
        } catch Failure.invalid(let problems) {
            // The door says it of the panel as a whole.
            form.problems = problems.map { .init(PanelFields.leadName, $0.message.withoutFullStop) }
        }
        return try await page(visit, form, version: version)
    }

    /// Somebody else was first: what was typed, with the fresh version, so that sending it again is a choice.
    private func afterChange(_ visit: Visit, _ posted: Posted) async throws -> Response {
        let record = try await permitted(visit)
        var form = FilledBooking(record: record, posted: posted, problems: [.init("", record.latestChange)])
        do throws(Booking.Refusal) { try record.booking.admit(verb, record.actor) } catch { form.refuse(error) }
        return try await page(visit, form)
    }

    /// The booking, for whoever may ever take the step: what they typed is shown again even where it has become impossible.
    private func permitted(_ visit: Visit) async throws -> BookingRecord {
        let record = try await visit.bookingRecord()
        guard record.actor.holds(anyOf: verb.roles) else { throw Booking.Refusal.notPermitted(verb) }
        return record
    }
}

extension BookingForm {
    /// `version` is the one the form was made from; the booking's own where it is new.
    private func page(_ visit: Visit, _ form: FilledBooking, version: Version? = nil) async throws -> Response {
        var form = form
        if verb == .setSchedule { form.taken = try await visit.taken(on: form.record) }
        let booking = form.record.booking
        return visit.page(
            "\(heading): \(form.record.title)", in: form.record.section, status: form.status, back: booking.backLink,
            failed: !form.problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(form.problems.summary)
            \(when(form.status == .conflict) { "<p class=\"govuk-body\">\(Link("See what is new", to: booking.address, target: .newTab))</p>" })
            \(Heading(.large, "\(heading)", caption: "\(form.record.service.name), \(booking.kind.title.lowercased())"))
            \(visit.form(to: booking.page(place), version: version ?? booking.version, """
                \(fields(form))
                \(ButtonGroup("\(Button(button, kind: buttonKind)) \(Link("Go back", to: booking.address))"))
                """))
            </div></div>
            """)
    }
}
