import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// The team asks for a day: first whether it is ready, then what the assessments team needs to know.
enum RequestBooking {
    static let routes: [Route] = [
        .get("/services/:service/bookings/new", .towardsService(Booking.Verb.request.roles)) { visit in
            let record = try await permitted(visit)
            guard let kind = visit.query("kind").flatMap(Booking.Kind.init) else { return choice(visit, record) }
            return try page(visit, RequestForm(record: record, kind: kind, posted: opening(visit, record)))
        },
        .post("/services/:service/bookings/new", .towardsService(Booking.Verb.request.roles)) { try await send($0) },
    ]

    private static func permitted(_ visit: Visit) async throws -> ServiceRecord {
        let record = try await visit.reader.service(visit.id("service"), for: visit.person)
        guard !record.roles.isDisjoint(with: Booking.Verb.request.roles) else { throw Booking.Refusal.notPermitted(.request) }
        return record
    }

    private static func opening(_ visit: Visit, _ record: ServiceRecord) -> Posted {
        var fields = ["id": ["\(visit.casework.newBooking())"]]
        // An assessment stands at the end of the phase that the service is in.
        if let phase = record.service.phase { fields["phase"] = [phase.rawValue] }
        return Posted(fields: fields)
    }

    private static func send(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        guard let kind = Booking.Kind(rawValue: posted.text("kind")), let id = Booking.ID(posted.text("id")) else { throw BrokenForm() }
        var form = RequestForm(record: try await permitted(visit), kind: kind, posted: posted)
        var reading = RequestReading(posted)
        guard let draft = reading.draft() else {
            form.problems = reading.problems
            return try page(visit, form)
        }
        form.draft = draft
        do {
            let phase = AssessedPhase(rawValue: posted.text("phase"))
            let booking = try await visit.casework.requestBooking(
                draft, kind: kind, phase: phase, of: form.record.service.id, as: id, by: visit.person)
            return visit.redirect(to: booking.address.saying(.bookingRequested))
        } catch Failure.changedMeanwhile {
            // Somebody else asked in the same moment: what is missing now says so.
            form = RequestForm(record: try await permitted(visit), kind: kind, posted: posted)
            form.findNotReady()
        } catch let refusal as Booking.Refusal where !refusal.isOfPermission {
            // What is missing may be missing only since the form was sent.
            form = RequestForm(record: try await permitted(visit), kind: kind, posted: posted)
            form.draft = draft
            form.refuse(refusal)
        }
        return try page(visit, form)
    }

    private static func choice(_ visit: Visit, _ record: ServiceRecord) -> Response {
        visit.page(
            "Book an assessment, \(record.service.name)", in: .services, back: back(record),
            """
            \(Heading(.large, "What do you want to book?", caption: "\(record.service.name)"))
            \(ItemList(Booking.Kind.allCases.map { Link("\($0.title)", to: $0.requestAddress(for: record.service.id)).html }, style: .plain))
            """)
    }

    private static func back(_ record: ServiceRecord) -> HTML {
        BackLink(to: record.service.address, "Back to \(record.service.name)").inLandmark
    }
}

extension RequestBooking {
    private static func page(_ visit: Visit, _ form: RequestForm) throws -> Response {
        let organisation = try visit.ownOrganisation
        let isPossible = form.readiness.obstaclesToBooking.isEmpty
        let checklist = ReadinessChecklist(form.readiness, in: form.record).html
        // What was typed is never taken away, even where nothing can be sent now.
        let isShown = isPossible || !form.problems.isEmpty
        return visit.page(
            "\(form.heading), \(form.record.service.name)", in: .services, status: form.status, back: back(form.record),
            failed: !form.problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(form.problems.summary)
            \(Heading(.large, "\(form.heading)", caption: "\(form.record.service.name)"))
            <p class="govuk-body">\(form.readiness.title).</p>
            \(isPossible ? Details("What was checked", checklist).html : checklist)
            \(when(isPossible && form.kind == .reassessment) { scope(form.record.position) })
            \(when(isShown) { fields(visit, form, organisation) })
            </div></div>
            """)
    }

    /// Exactly what is red: it is computed and never typed.
    private static func scope(_ position: CurrentPosition?) -> HTML {
        let red = Set(position?.redPoints ?? [])
        let points = position?.points.map(\.point).filter { red.contains($0.number) } ?? []
        return """
            <p class="govuk-body">It looks at what is red now:</p>
            \(ItemList(points.map { "\($0.number). \($0.title)" }))
            """
    }

    private static func fields(_ visit: Visit, _ form: RequestForm, _ organisation: Organisation) -> HTML {
        visit.form(
            to: "/services/\(form.record.service.id)/bookings/new",
            """
            <input type="hidden" name="id" value="\(form.text("id"))">
            <input type="hidden" name="kind" value="\(form.kind.rawValue)">
            \(RequestFields(form: form, rules: organisation.bookingRules, today: visit.reader.today,
                workingDays: organisation.holidays.workingDays).html)
            \(ButtonGroup("""
                \(Button("Send the request", doubleClick: .prevented)) \(Link("Cancel", to: form.record.service.address))
                """))
            """)
    }
}
