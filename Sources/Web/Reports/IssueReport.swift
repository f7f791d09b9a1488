import Casework
import Domain
import Hummingbird
import Markup

/// Sends a report to the team, or its amendment, after one look at what that means.
enum IssueReport {
    static let routes: [Route] = [
        .get("/reports/:report/issue", .report(.issue)) { visit in
            let record = try await visit.reader.report(visit.id("report"), for: visit.person)
            try record.report.admit(.issue, record.actor)
            return try await page(visit, record)
        },
        .post("/reports/:report/issue", .report(.issue)) { try await issue($0) },
    ]

    private static func issue(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let record = try await visit.reader.report(visit.id("report"), for: visit.person)
        do {
            let report = try await visit.casework.issue(record.report.id, by: visit.person, expecting: posted.version)
            return visit.redirect(to: report.address.saying(report.edition > 1 ? .issuedAgain : .issued))
        } catch Failure.changedMeanwhile {
            let fresh = try await visit.reader.report(record.report.id, for: visit.person)
            try fresh.report.admit(.issue, fresh.actor)
            return try await page(visit, fresh, problem: "Somebody changed this report after you opened the page. Check it, then issue it")
        } catch let refusal as Report.Refusal where record.report.admits(.issue, record.actor) {
            return try await page(visit, record, problem: refusal.rule.withoutFullStop)
        }
    }

    private static func page(_ visit: Visit, _ record: ReportRecord, problem: String? = nil) async throws -> Response {
        let service = try await visit.reader.service(record.service.id, for: visit.person)
        let amendment = try await visit.reader.amendment(of: record.report.id, for: visit.person)
        return visit.page(
            amendment == nil ? "Issue the report" : "Issue the amendment", in: .reports, status: problem == nil ? .ok : .conflict,
            back: ReportPath.back(to: record.report), failed: problem != nil,
            """
            \(ErrorSummary(problem.map { [.init($0)] } ?? []))
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(view(visit, record, amendment, team: service.team))
            </div></div>
            """)
    }

    private static func view(_ visit: Visit, _ record: ReportRecord, _ amendment: Amendment?, team: [TeamMember]) -> HTML {
        let report = record.report
        let heading: HTML = amendment == nil ? "Issue this report to the team" : "Issue edition \(report.edition) to the team"
        return """
            \(Heading(.large, heading, caption: record.caption))
            \(amendment.map { AmendmentEffects(record: record, amendment: $0).html } ?? gains(report.content))
            \(when(record.lineage.scope) { ScopeNotice(scope: $0).html })
            \(disagreement(report.content))
            \(SettledActions(record: record).html)
            \(RatedLater(record: record).html)
            \(who(team, of: record.service))
            \(report.gaps.isEmpty ? confirmation(visit, report) : missing(report))
            """
    }

    private static func confirmation(_ visit: Visit, _ report: Report) -> HTML {
        """
        <p class="govuk-body">The team has \(Report.daysToAnswer) working days to accept or challenge it. \
        An issued report is never changed: an amendment makes a new edition.</p>
        \(visit.form(to: "/reports/\(report.id)/issue", version: report.version,
            "\(Button(report.edition > 1 ? "Issue the amendment" : "Issue the report"))"))
        """
    }

    /// What keeps it from being issued, and the way to put that right.
    private static func missing(_ report: Report) -> HTML {
        InsetText(
            """
            <p class="govuk-body">Before you can issue it:</p>
            \(ItemList(report.gaps.map { "\($0.rule)" }, spacing: .spaced))
            <p class="govuk-body">\(Link("Complete the report", to: report.writingAddress))</p>
            """
        ).html
    }

    /// An imported report keeps the overall rating that it says, whatever its points say.
    private static func disagreement(_ content: Report.Content) -> HTML {
        guard let overall = content.overall, content.overallReason == nil,
            let suggested = OverallRating.suggested(by: content.points.map(\.rating)), suggested != overall
        else { return "" }
        return InsetText(
            """
            <p class="govuk-body">The report says \(overall.title.lowercased()) overall, without a reason. The worst rating of its points is \
            \(suggested.title.lowercased()).</p>
            """
        ).html
    }

    private static func gains(_ content: Report.Content) -> HTML {
        guard content.trackedActionCount > 0 else { return "<p class=\"govuk-body\">The team gets no new actions.</p>" }
        let points = content.points.filter { $0.obligation != nil && !$0.actions.isEmpty }.count
        return """
            <p class="govuk-body">The team gets \(content.trackedActionCount.counted("action")) from \(points.counted("point")).</p>
            """
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
