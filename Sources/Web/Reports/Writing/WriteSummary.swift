import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// What a report says of the whole: the overall rating, with what its points suggest, and the findings that belong to no point.
enum WriteSummary {
    static let routes: [Route] = [
        .get("/reports/:report/write/summary", .report(.write)) { visit in
            let record = try await visit.reportToWrite()
            try record.report.admit(.write, record.actor)
            return try SummaryPage(visit: visit, record: record).response(SummaryForm(record.report.content))
        },
        .post("/reports/:report/write/summary", .report(.write)) { try await write($0) },
    ]

    private static func write(_ visit: Visit) async throws -> Response {
        let form = SummaryForm(posted: try await visit.posted())
        let page = SummaryPage(visit: visit, record: try await visit.reportToWrite())
        guard page.mayWrite else {
            throw Failure.notPermitted("Only \(Report.Part.summaryWriters.holders) can write what the report says of the whole.")
        }
        let seen = form.posted.text("seen")
        let (summary, problems) = form.read(page.record.report)
        guard let summary else { return try page.response(form, problems, status: .unprocessableContent, seen: seen) }
        do {
            try await visit.write(.summary(summary), of: page.record.report, form.posted)
            return visit.redirect(to: page.record.report.writingAddress.saying(.summaryWritten))
        } catch Failure.changedMeanwhile {
            return try await SummaryPage(visit: visit, record: visit.reportToWrite()).conflict(form, typed: summary)
        } catch let refusal as Report.Refusal {
            return try page.response(form, [.init("", refusal.rule)], status: .conflict, seen: seen)
        }
    }
}

/// What was typed about the whole.
struct SummaryForm: Sendable {
    /// What stands in the field while nobody has decided on the overall rating.
    static let undecided = "undecided"

    let posted: Posted

    init(posted: Posted) { self.posted = posted }

    /// Opened with what the draft has, or with what the points suggest once all of them are rated.
    init(_ content: Report.Content) {
        let ratings = content.points.map(\.rating)
        let suggested = ratings.contains(.notRated) ? nil : OverallRating.suggested(by: ratings)
        posted = Posted(fields: [
            "overall": [(content.overall ?? suggested)?.rawValue ?? (content.findings.isEmpty ? "" : Self.undecided)],
            "reason": [content.overallReason?.text ?? ""], "findings": [content.findings.joined(separator: "\n\n")],
        ])
    }

    /// The reason is asked for once every point is rated: before that, what the points suggest may still change.
    func read(_ report: Report) -> (summary: Report.Summary?, problems: [Failure.Problem]) {
        var answers = Answers(posted)
        let overall = OverallRating(rawValue: posted.text("overall"))
        let reason = answers.words("reason")
        let findings = answers.words("findings")?.text.paragraphs ?? []
        if overall == nil, posted.text("overall") != Self.undecided {
            answers.refuse("Choose the overall rating, or say that it is not decided yet", field: "overall")
        }
        let ratings = report.content.points.map(\.rating)
        if let overall, reason == nil, !ratings.contains(.notRated), let suggested = OverallRating.suggested(by: ratings),
            suggested != overall
        {
            answers.refuse("The points suggest \(suggested.title.lowercased()). Give a reason for another overall rating", field: "reason")
        }
        guard answers.problems.isEmpty else { return (nil, answers.problems.map { .init($0.field ?? "", $0.message) }) }
        return (Report.Summary(overall: overall, reason: reason, findings: findings), [])
    }
}
