import Casework
import Domain
import Hummingbird
import Markup

/// Invites somebody to a report's panel whom nobody can choose yet.
enum InviteToPanel {
    static let routes: [Route] = [
        .get("/reports/:report/assessors/invite", .holders(of: [.assessmentsTeam])) { try await show($0) },
        .post("/reports/:report/assessors/invite", .holders(of: [.assessmentsTeam])) { try await invite($0) },
    ]

    private static func invite(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let id: Report.ID = try visit.id("report")
        let profession = Profession(rawValue: posted.text("profession"))
        guard posted.text("profession").isEmpty || profession != nil else { throw BrokenForm() }
        let email = EmailAddress(posted.text("email"))
        let part = Seat.Part(rawValue: posted.text("part"))
        guard let email, let part else {
            let problems = [
                email == nil ? Failure.Problem("email", EmailAddress.needed) : nil,
                part == nil ? .init("part", "Choose what they do on the panel") : nil,
            ]
            return try await show(visit, typed: posted, problems: problems.compactMap(\.self))
        }
        do {
            let place = Invitation.Place.panel(id, as: part, for: profession)
            try await visit.casework.invite(email, to: place, by: visit.person, link: visit.signInLink)
        } catch let refusal as Invitation.Refusal where !refusal.isOfPermission {
            return try await show(visit, typed: posted, problems: [.init(refusal.field, refusal.message)])
        } catch Failure.invalid(let problems) {
            return try await show(visit, typed: posted, problems: problems)
        }
        return visit.redirect(to: ("/reports/\(id)/assessors" as WebAddress).saying(visit.invited))
    }

    private static func show(_ visit: Visit, typed: Posted = Posted(), problems: [Failure.Problem] = []) async throws -> Response {
        let record = try await visit.reader.report(visit.id("report"), for: visit.person)
        return visit.page(
            "Invite somebody to the panel, \(record.service.name)", in: .reports, status: problems.isEmpty ? .ok : .unprocessableContent,
            back: BackLink(to: "/reports/\(record.report.id)/assessors", "Back to the panel").inLandmark, failed: !problems.isEmpty,
            view(visit, record, typed, problems))
    }

    private static func view(_ visit: Visit, _ record: ReportRecord, _ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(problems.summary)
        \(Heading(.large, "Invite somebody to the panel", caption: record.caption))
        <p class="govuk-body">They join the panel when they sign in with this address and accept. The invitation ends after \
        \(Invitation.days) days.</p>
        \(visit.form(to: "/reports/\(record.report.id)/assessors/invite", """
            \(TextInput("email", label: "Email address", value: typed.text("email"), error: problems.message(at: "email"), kind: .email,
                extra: ["spellcheck": "false"]))
            \(Radios("part", legend: "What do they do on the panel?", choices: [
                Choice(Seat.Part.assessor.rawValue, "Assessor"),
                Choice(Seat.Part.leadAssessor.rawValue, "Lead assessor", hint: "Decides on evidence and submits the report"),
            ], chosen: typed.text("part"), error: problems.message(at: "part")))
            \(Select("profession", label: "Profession (optional)",
                choices: [Choice("", "Not said")] + Profession.allCases.map { Choice($0.rawValue, "\($0.title)") },
                chosen: typed.text("profession"), hint: "Questions to this profession are theirs first, and so are its points."))
            \(ButtonGroup("\(Button("Invite")) \(Link("Cancel", to: "/reports/\(record.report.id)/assessors"))")) 
            """))
        </div></div>
        """
    }
}

extension Invitation.Refusal {
    /// As an error at a field.
    var message: String { rule.withoutFullStop }

    /// Of the form for a place on a panel.
    fileprivate var field: String { self == .ledAlready ? "part" : "email" }
}

extension EmailAddress {
    /// What is said where none was entered.
    static let needed = "Enter an email address, like name@example.gov.uk"
}
