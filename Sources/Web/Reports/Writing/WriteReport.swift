import Casework
import Domain
import Hummingbird
import Markup

/// What is to be written of a report: each point in its scope, what is said of the whole, and then its submission.
enum WriteReport {
    static let routes: [Route] = [
        .get("/reports/:report/write", .report(.write)) { visit in
            let record = try await visit.reportToWrite()
            try record.report.admit(.write, record.actor)
            return visit.page(
                "\(record.report.writingTitle), \(record.service.name)", in: .reports, back: ReportPath.back(to: record.report),
                view(record))
        }
    ]

    private static func view(_ record: ReportRecord) -> HTML {
        let points = record.report.content.points
        let rated = points.count { $0.rating != .notRated }
        return """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "\(record.report.writingTitle)", caption: record.caption))
            \(WritingOccasion(record: record).html)
            \(when(record.report.status != .draft) { MissingParts(report: record.report).html })
            \(when(record.report.assessment.kind != .peerReview) {
                ProgressBar("\(rated) of \(points.count.counted("point")) rated", done: rated, of: points.count).html
            })
            \(Heading(.medium, "Points"))
            \(TaskList(points.map { point(record, $0) }, id: "points"))
            \(Heading(.medium, "The whole report"))
            \(TaskList([summary(record), WrittenReportEnd(record: record).item], id: "whole"))
            \(giveUp(record))
            </div></div>
            """
    }

    private static func point(_ record: ReportRecord, _ point: ReportedPoint) -> TaskList.Item {
        let isBare = point.obligation != nil && point.actions.isEmpty
        let actions =
            isBare
            ? "It needs at least one action" : point.actions.isEmpty ? nil : "\(point.actions.count.counted("action"))"
        let hints: [HTML] = [
            PointLeads(of: point.number, record).hint, actions.map { "\($0)" },
            record.lastWritten(.pointWritten(point.number)).map { "Last written by \($0.personName ?? "somebody"), \($0.entry.at.words)" },
        ].compactMap(\.self)
        return TaskList.Item(
            "\(point.number). \(point.title)", to: record.report.writingAddress(ofPoint: point.number),
            hint: hints.isEmpty ? nil : hints.joined(by: "<br>"), status: state(point, isBare, record.report.assessment.kind))
    }

    private static func state(_ point: ReportedPoint, _ isBare: Bool, _ kind: Assessment.Kind) -> HTML {
        if point.rating == .notRated {
            if point.findings.isEmpty, point.advice.isEmpty { return Tag("Not started", .blue).html }
            return kind == .peerReview ? point.rating.tag : Tag("Not decided yet", .lightBlue).html
        }
        return isBare ? "\(point.rating.tag) \(Tag("Incomplete", .yellow))" : point.rating.tag
    }

    private static func summary(_ record: ReportRecord) -> TaskList.Item {
        let report = record.report
        let lacksReason = report.gaps.contains { if case .overallReasonNeeded = $0 { true } else { false } }
        let state: HTML =
            report.content.overall.map { lacksReason ? "\($0.tag) \(Tag("Incomplete", .yellow))" : $0.tag }
            ?? Tag("Not started", .blue).html
        let mayWrite = record.actor.holds(anyOf: Report.Part.summaryWriters)
        return TaskList.Item(
            "Overall rating and findings", to: report.summaryAddress,
            hint: lacksReason ? "It needs a reason" : mayWrite ? nil : "The lead assessor writes this", status: state)
    }

    private static func giveUp(_ record: ReportRecord) -> HTML {
        guard record.report.admits(.discard, record.actor) else { return "" }
        return "<p class=\"govuk-body\">\(Link("Discard this draft", to: record.report.discardAddress))</p>"
    }
}

/// The last task of a report: how it leaves the panel.
struct WrittenReportEnd {
    let record: ReportRecord

    var item: TaskList.Item {
        switch record.report.status {
        case .draft: submission
        case .submitted: TaskList.Item("Check and submit", status: "Submitted")
        case .amended: issue
        case .issued, .challenged, .accepted: TaskList.Item("Issue to the team", status: "Issued")
        }
    }

    private var submission: TaskList.Item {
        guard record.report.admits(.submit, record.actor) else {
            return TaskList.Item("Check and submit", hint: "The lead assessor submits the report", status: state.html)
        }
        return TaskList.Item("Check and submit", to: record.report.submitAddress, status: state.html)
    }

    private var issue: TaskList.Item {
        guard record.report.admits(.issue, record.actor) else {
            return TaskList.Item("Issue to the team", hint: "The assessments team issues the amendment", status: state.html)
        }
        return TaskList.Item("Issue to the team", to: "/reports/\(record.report.id)/issue", status: state.html)
    }

    private var state: Tag { record.report.gaps.isEmpty ? Tag("Ready", .green) : Tag("Not ready yet", .grey) }
}
