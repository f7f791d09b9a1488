import Casework
import Domain
import Hummingbird
import Markup

/// One report: what the panel said, point by point, and how far its actions have come.
enum ShowReport {
    static let routes: [Route] = [
        .get("/reports/:report", .signedIn) { visit in
            let record = try await visit.reader.report(visit.id("report"), for: visit.person)
            return try visit.page(
                "\(record.report.assessment.title), \(record.service.name)", in: .reports, back: ReportPath.breadcrumbs(record.service),
                view(record, today: visit.reader.today, visit.ownOrganisation.holidays.workingDays))
        }
    ]

    private static func view(_ record: ReportRecord, today: Day, _ workingDays: WorkingDays) -> HTML {
        let answer = ReportAnswer(record: record, today: today, workingDays: workingDays)
        return """
            \(Heading(.large, "\(record.report.assessment.title)", caption: "\(record.service.name)"))
            \(ReportSteps(record: record).html)
            \(when(record.lineage.scope) { ScopeNotice(scope: $0).html })
            \(summary(record, answer))
            \(answer.html)
            \(AmberEvidenceReview(record: record).html)
            \(ReportedPointView.findings(record.report.content.findings, "What the panel said of the service"))
            \(Heading(.medium, "Points of the standard"))
            \(each(record.report.content.points) { point($0, record) })
            \(unassigned(record.report.content.unassignedActions))
            \(ReportQuestions(record: record).html)
            \(EditionList(record: record).html)
            \(Heading(.medium, "History"))
            \(HistoryTimeline.view(record.history))
            """
    }

    private static func point(_ point: ReportedPoint, _ record: ReportRecord) -> HTML {
        let steps = record.lineage.points[point.number] ?? []
        return ReportedPointView.view(
            point, actions: record.actions(ofPoint: point.number), isIssued: record.report.hasBeenIssued,
            lineage: PointLineage(of: point, in: record.report, among: steps).html,
            asking: ReportQuestions(record: record).asking(aboutPoint: point.number))
    }

    private static func summary(_ record: ReportRecord, _ answer: ReportAnswer) -> HTML {
        let report = record.report
        let assessors = record.panel.map { "\($0.name) (\($0.role.title))" }
        let panel =
            assessors.isEmpty
            ? (report.content.leadAssessor.map { "\($0) (lead assessor)" } ?? "Not named") : assessors.joined(separator: ", ")
        let change: [SummaryList.RowLink] =
            record.actor.roles.contains(.assessmentsTeam)
            ? [.init("Change", to: "/reports/\(report.id)/lead-assessor", about: "the lead assessor")] : []
        return SummaryList(
            [
                .init("Overall rating", overall(report.content)),
                .init("Status", "\(report.status.tag)\(when(issued(report.state)) { " \($0)" })"),
            ] + [answer.words.map { .init("Team’s answer", $0) }, edition(record)].compactMap(\.self) + [
                .init("Assessment", "\(report.assessment.name) on \(report.assessment.date.words)")
            ] + neighbours(record.lineage) + [
                .init("Standard", "\(record.standard?.title ?? report.content.standard)"),
                .init("Panel", "\(panel)", links: change),
            ]
        ).html
    }

    /// Nil while there is only one.
    private static func edition(_ record: ReportRecord) -> SummaryList.Row? {
        let edition = record.report.edition
        guard edition > 1 else { return nil }
        return .init(
            "Edition", "\(edition), \(record.issued(edition))",
            links: [.init("See what changed", to: record.report.changesAddress, about: "since edition \(edition - 1)")])
    }

    /// The reports before and after it that rate the same points.
    private static func neighbours(_ lineage: ReportLineage) -> [SummaryList.Row] {
        func link(_ report: Report) -> HTML { Link("\(report.assessment.title)", to: "/reports/\(report.id)").html }
        let later = lineage.ratedAgainBy.map(link)
        return [
            lineage.follows.map { .init("Rates again", "Points of the \(link($0))") },
            later.isEmpty ? nil : .init("Rated again by", ItemList(later, style: .plain).html),
        ].compactMap(\.self)
    }

    private static func overall(_ content: Report.Content) -> HTML {
        "\(content.overall?.tag ?? "Not given")\(when(content.overallReason) { HTML.paragraphs($0.text) })"
    }

    private static func issued(_ state: Report.State) -> HTML? {
        switch state {
        case .issued(let at, _): "on \(Day(inLondonAt: at).words)"
        case .draft, .submitted, .challenged, .amended, .accepted: nil
        }
    }

    private static func unassigned(_ actions: [String]) -> HTML {
        guard !actions.isEmpty else { return "" }
        return """
            \(Heading(.small, "Actions that belong to no single point"))
            <p class="govuk-body">The report lists these without a point, so they are not tracked.</p>
            \(ItemList(actions.map { "\($0)" }))
            """
    }
}

/// The way to a report, for the head of its pages.
enum ReportPath {
    static func breadcrumbs(_ service: Service) -> HTML {
        Breadcrumbs([.init("Services", to: "/services"), .init("\(service.name)", to: "/services/\(service.id)")]).html
    }

    static func back(to report: Report) -> HTML {
        BackLink(to: "/reports/\(report.id)", "Back to the report").inLandmark
    }
}
