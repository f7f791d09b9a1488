import Casework
import Domain
import Hummingbird
import Markup

/// Who writes a report beside its lead assessor, and for which profession.
enum NameAssessors {
    static let routes: [Route] = [
        .get("/reports/:report/assessors", .holders(of: [.assessmentsTeam])) { try await show($0) },
        .post("/reports/:report/assessors", .holders(of: [.assessmentsTeam])) { try await seat($0) },
        .post("/reports/:report/assessors/:person/leave", .holders(of: [.assessmentsTeam])) { try await unseat($0) },
    ]

    private static func show(_ visit: Visit, typed: Posted = Posted(), problems: [Failure.Problem] = []) async throws -> Response {
        let record = try await visit.reader.report(visit.id("report"), for: visit.person)
        let service = try await visit.reader.service(record.service.id, for: visit.person)
        let taken = Set(record.panel.map(\.person)).union(service.team.map(\.person.id))
        let colleagues = try await visit.reader.colleagues(of: visit.person).filter { !taken.contains($0.id) }
        let open = try await visit.reader.invitations(toPanelOf: record.report.id, for: visit.person)
        return visit.page(
            "The panel, \(record.service.name)", in: .reports, status: problems.isEmpty ? .ok : .unprocessableContent,
            back: ReportPath.back(to: record.report), failed: !problems.isEmpty,
            view(visit, record, OpenInvitations(invitations: open, visit: visit), colleagues, typed, problems))
    }

    private static func seat(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let id: Report.ID = try visit.id("report")
        let typed = posted.text("profession")
        let profession = Profession(rawValue: typed)
        guard typed.isEmpty || profession != nil else { throw BrokenForm() }
        guard let person = Person.ID(posted.text("person")) else {
            return try await show(visit, typed: posted, problems: [.init("person", "Choose who joins the panel")])
        }
        do {
            try await visit.casework.seatAssessor(person, for: profession, on: id, by: visit.person)
        } catch Failure.invalid(let problems) {
            return try await show(visit, typed: posted, problems: problems)
        }
        return visit.redirect(to: ("/reports/\(id)/assessors" as WebAddress).saying(.panelSaved))
    }

    private static func unseat(_ visit: Visit) async throws -> Response {
        _ = try await visit.posted()
        let id: Report.ID = try visit.id("report")
        try await visit.casework.unseatAssessor(visit.id("person"), from: id, by: visit.person)
        return visit.redirect(to: ("/reports/\(id)/assessors" as WebAddress).saying(.panelSaved))
    }

    private static func view(
        _ visit: Visit, _ record: ReportRecord, _ open: OpenInvitations, _ colleagues: [Person], _ typed: Posted,
        _ problems: [Failure.Problem]
    ) -> HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(problems.summary)
        \(Heading(.large, "The panel", caption: record.caption))
        <p class="govuk-body">Assessors write the report together, answer the team’s questions and read its demonstration. \
        \(Link("Name the lead assessor", to: "/reports/\(record.report.id)/lead-assessor"))</p>
        \(members(visit, record))
        \(open.html)
        \(Heading(.medium, "Add an assessor"))
        \(visit.form(to: "/reports/\(record.report.id)/assessors", """
            \(Select("person", label: "Assessor",
                choices: [Choice("", "Choose somebody")] + colleagues.map { Choice($0.id.description, "\($0.name)") },
                chosen: typed.text("person"), hint: "People of the service’s own team cannot assess it.", error: problems.message(at: "person")))
            \(Select("profession", label: "Profession (optional)",
                choices: [Choice("", "Not said")] + Profession.allCases.map { Choice($0.rawValue, "\($0.title)") },
                chosen: typed.text("profession"), hint: "Questions to this profession are theirs first, and so are its points."))
            \(Button("Add to the panel"))
            """))
        <p class="govuk-body">\(Link("Invite somebody who is not in the list", to: "/reports/\(record.report.id)/assessors/invite"))</p>
        </div></div>
        """
    }

    private static func members(_ visit: Visit, _ record: ReportRecord) -> HTML {
        guard !record.panel.isEmpty else { return "<p class=\"govuk-body\">Nobody is on the panel yet.</p>" }
        return Table(
            caption: "People on the panel", captionSize: .hidden,
            columns: [.init("Name"), .init("Role"), .init("Profession"), .init("Remove")],
            rows: record.panel.map { member in
                [
                    "\(member.name)", "\(member.role.title.capitalisedFirst)", "\(member.profession?.title ?? "Not said")",
                    when(member.role == .assessor) { removal(visit, record, member) },
                ]
            }, frame: .stacking(labels: false)
        ).html
    }

    private static func removal(_ visit: Visit, _ record: ReportRecord, _ member: PanelMember) -> HTML {
        visit.form(
            to: "/reports/\(record.report.id)/assessors/\(member.person)/leave",
            "<button type=\"submit\" class=\"aa-link-button\">Remove<span class=\"govuk-visually-hidden\"> \(member.name)</span></button>")
    }
}
