import Casework
import Domain
import Hummingbird
import Markup

/// Sends a report to the team, after one look at what that means.
enum IssueReport {
    static let routes: [Route] = [
        .get("/reports/:report/issue", .report(.issue)) { try await show($0) },
        .post("/reports/:report/issue", .report(.issue)) { try await issue($0) },
    ]

    private static func show(_ visit: Visit, problem: String? = nil) async throws -> Response {
        let record = try await visit.reader.report(visit.id("report"), for: visit.person)
        let service = try await visit.reader.service(record.service.id, for: visit.person)
        try record.report.admit(.issue, record.actor)
        return visit.page(
            "Issue the report", in: .reports, status: problem == nil ? .ok : .conflict, back: ReportPath.back(to: record.report),
            failed: problem != nil, "\(ErrorSummary(problem.map { [.init($0)] } ?? []))\(view(visit, record, team: service.team))")
    }

    private static func issue(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        do {
            let report = try await visit.casework.issue(visit.id("report"), by: visit.person, expecting: posted.version)
            return visit.redirect(to: ("/reports/\(report.id)" as WebAddress).saying(.issued))
        } catch Failure.changedMeanwhile {
            return try await show(visit, problem: "Somebody changed this report after you opened the page. Check it, then issue it")
        }
    }

    private static func view(_ visit: Visit, _ record: ReportRecord, team: [TeamMember]) -> HTML {
        let content = record.report.content
        return """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "Issue this report to the team", caption: "\(record.service.name)"))
            <p class="govuk-body">\(gains(content)) An issued report is never changed: an amendment makes a new edition.</p>
            \(SettledActions(record: record).html)
            \(who(team, of: record.service))
            \(visit.form(to: "/reports/\(record.report.id)/issue", version: record.report.version, "\(Button("Issue the report"))"))
            </div></div>
            """
    }

    private static func gains(_ content: Report.Content) -> HTML {
        guard content.trackedActionCount > 0 else { return "The team gets no new actions." }
        let points = content.points.filter { $0.obligation != nil && !$0.actions.isEmpty }.count
        return "The team gets \(content.trackedActionCount.counted("action")) from \(points.counted("point"))."
    }

    private static func who(_ team: [TeamMember], of service: Service) -> HTML {
        guard !team.isEmpty else {
            return """
                \(WarningText("Nobody is in the team of this service yet, so nobody will see the actions."))
                <p class="govuk-body">\(Link("Add people to the team", to: "/services/\(service.id)/team"))</p>
                """
        }
        return """
            <p class="govuk-body">These people will see it:</p>
            \(ItemList(team.map { "\($0.person.name), \($0.role.title)" }))
            """
    }
}
