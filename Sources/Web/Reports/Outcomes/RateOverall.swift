import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// The overall rating of a review, with what its points suggest, and what the panel says of the whole.
enum RateOverall {
    static let routes: [Route] = [
        .get("/reports/:report/outcomes/overall", .report(.write)) { visit in
            let record = try await visit.outcomes()
            try record.report.admit(.write, record.actor)
            return page(visit, record, Posted(record.report.content))
        },
        .post("/reports/:report/outcomes/overall", .report(.write)) { try await rate($0) },
    ]

    private static func rate(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let record = try await visit.outcomes()
        let (rated, problems) = read(posted, record.report)
        guard let rated else {
            return page(visit, record, posted, problems, status: .unprocessableContent, version: posted.version)
        }
        do {
            try await visit.write(
                .summary(.init(overall: rated.overall, reason: rated.reason, findings: rated.findings)), of: record.report, posted)
            return visit.redirect(to: record.report.outcomesAddress.saying(.overallSaved))
        } catch Failure.changedMeanwhile {
            let fresh = try await visit.outcomes()
            return page(visit, fresh, posted, fresh.changedMeanwhile, status: .conflict)
        } catch let refusal as Report.Refusal {
            return page(visit, record, posted, [.init("", refusal.rule)], status: .conflict)
        }
    }

    private struct Rated: Sendable {
        let overall: OverallRating
        let reason: Words?
        let findings: [String]
    }

    /// The reason is asked for once every point is rated: before that, what the points suggest may still change.
    private static func read(_ posted: Posted, _ report: Report) -> (Rated?, [Failure.Problem]) {
        var answers = Answers(posted)
        let overall = OverallRating(rawValue: posted.text("overall"))
        let reason = answers.words("reason")
        let findings = answers.words("findings")?.text.paragraphs ?? []
        if overall == nil { answers.refuse("Choose the overall rating", field: "overall") }
        let ratings = report.content.points.map(\.rating)
        if let overall, reason == nil, !ratings.contains(.notRated), let suggested = OverallRating.suggested(by: ratings),
            suggested != overall
        {
            answers.refuse("The points suggest \(suggested.title.lowercased()). Give a reason for another overall rating", field: "reason")
        }
        guard let overall, answers.problems.isEmpty else { return (nil, answers.problems.map { .init($0.field ?? "", $0.message) }) }
        return (Rated(overall: overall, reason: reason, findings: findings), [])
    }

    private static func page(
        _ visit: Visit, _ record: ReportRecord, _ typed: Posted, _ problems: [Failure.Problem] = [], status: HTTPResponse.Status = .ok,
        version: Version? = nil
    ) -> Response {
        visit.page(
            "Overall rating, \(record.service.name)", in: .reports, status: status, back: record.report.backToOutcomes,
            failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Overall rating", caption: record.caption))
            \(suggestion(record.report.content))
            \(visit.form(to: record.report.overallAddress, version: version ?? record.report.version, fields(record, typed, problems)))
            </div></div>
            """)
    }

    private static func suggestion(_ content: Report.Content) -> HTML {
        let unrated = content.points.count { $0.rating == .notRated }
        let rated = content.points.filter { $0.rating != .notRated }.map { "\($0.number). \($0.title) \($0.rating.tag)" as HTML }
        guard let suggested = OverallRating.suggested(by: content.points.map(\.rating)) else {
            return "<p class=\"govuk-body\">The worst rating of a point is suggested here. No point is rated yet.</p>"
        }
        return """
            <p class="govuk-body">\(unrated == 0 ? "The points suggest" : "So far the points suggest") \(suggested.tag), the worst of them:</p>
            \(ItemList(rated, spacing: .spaced))
            \(when(unrated > 0) { "<p class=\"govuk-body\">\(unrated.counted("point").capitalisedFirst) still to be rated.</p>" })
            """
    }

    private static func fields(_ record: ReportRecord, _ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        """
        \(Radios("overall", legend: .medium("Overall rating"),
            choices: [OverallRating.green, .amber, .red].map { Choice($0.rawValue, "\($0.title)") }, chosen: typed.text("overall"),
            error: problems.message(at: "overall")))
        \(TextArea("reason", label: .medium("Why, if not as the points suggest?"), value: typed.text("reason"),
            hint: "Needed only where the overall rating is not the worst of the points.", error: problems.message(at: "reason")))
        \(TextArea("findings", label: .medium("What the panel says of the service as a whole (optional)"), value: typed.text("findings"),
            hint: "Put an empty line between two paragraphs.", error: problems.message(at: "findings"), rows: 8))
        \(ButtonGroup("\(Button("Save the overall rating")) \(Link("Cancel", to: record.report.outcomesAddress))"))
        """
    }
}

extension Posted {
    /// Opened with what the draft has, or with what the points suggest once all of them are rated.
    fileprivate init(_ content: Report.Content) {
        let ratings = content.points.map(\.rating)
        let suggested = ratings.contains(.notRated) ? nil : OverallRating.suggested(by: ratings)
        self.init(fields: [
            "overall": [(content.overall ?? suggested)?.rawValue ?? ""], "reason": [content.overallReason?.text ?? ""],
            "findings": [content.findings.joined(separator: "\n\n")],
        ])
    }
}
