import Casework
import Domain
import Hummingbird
import Markup

/// What is to be recorded of a review: each point in its scope, the overall rating, and then its submission.
enum ListOutcomes {
    static let routes: [Route] = [
        .get("/reports/:report/outcomes", .report(.write)) { visit in
            let record = try await visit.outcomes()
            try record.report.admit(.write, record.actor)
            return visit.page(
                "Outcomes of the review, \(record.service.name)", in: .reports, back: ReportPath.back(to: record.report), view(record))
        }
    ]

    private static func view(_ record: ReportRecord) -> HTML {
        let report = record.report
        return """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "Record the outcomes", caption: record.caption))
            <p class="govuk-body">Rate each point again, on what the team did since \
            \(record.lineage.follows.map { "the \($0.assessment.name.lowercased()) on \($0.assessment.date.words)" } ?? "the last report"). \
            The team sees nothing of it before the report is issued.</p>
            \(Heading(.medium, "Points"))
            \(TaskList(report.content.points.map { point(report, $0) }, id: "points"))
            \(Heading(.medium, "The whole report"))
            \(TaskList([overall(report), submission(record)], id: "whole"))
            </div></div>
            """
    }

    private static func point(_ report: Report, _ point: ReportedPoint) -> TaskList.Item {
        let isBare = point.obligation != nil && point.actions.isEmpty
        let actions: HTML? =
            isBare
            ? "It needs at least one action" : point.actions.isEmpty ? nil : "\(point.actions.count.counted("action"))"
        return TaskList.Item(
            "\(point.number). \(point.title)", to: report.outcomeAddress(ofPoint: point.number), hint: actions, status: state(point, isBare)
        )
    }

    private static func state(_ point: ReportedPoint, _ isBare: Bool) -> HTML {
        if point.rating == .notRated {
            let isUntouched = point.findings.isEmpty && point.advice.isEmpty
            return Tag(isUntouched ? "Not started" : "Not decided yet", isUntouched ? .blue : .lightBlue).html
        }
        return isBare ? "\(point.rating.tag) \(Tag("Incomplete", .yellow))" : point.rating.tag
    }

    private static func overall(_ report: Report) -> TaskList.Item {
        let lacksReason = report.gaps.contains { if case .overallReasonNeeded = $0 { true } else { false } }
        let state: HTML =
            report.content.overall.map { lacksReason ? "\($0.tag) \(Tag("Incomplete", .yellow))" : $0.tag }
            ?? Tag("Not started", .blue).html
        return TaskList.Item(
            "Overall rating", to: report.overallAddress, hint: lacksReason ? "It needs a reason" : nil, status: state)
    }

    private static func submission(_ record: ReportRecord) -> TaskList.Item {
        let title: HTML = "Check and submit"
        guard record.report.status == .draft else { return TaskList.Item(title, status: "Submitted") }
        let state = record.report.gaps.isEmpty ? Tag("Ready", .green) : Tag("Not ready yet", .grey)
        guard record.report.admits(.submit, record.actor) else {
            return TaskList.Item(title, hint: "The lead assessor submits the report", status: state.html)
        }
        return TaskList.Item(title, to: "/reports/\(record.report.id)/submit", status: state.html)
    }
}
