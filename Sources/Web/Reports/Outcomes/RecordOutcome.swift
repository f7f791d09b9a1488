import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// The outcome of one point of a review.
enum RecordOutcome {
    static let routes: [Route] = [
        .get("/reports/:report/outcomes/:point", .report(.write)) { visit in
            let page = try await OutcomePage(visit)
            try page.record.report.admit(.write, page.record.actor)
            return page.response(OutcomeForm(page.point))
        },
        .post("/reports/:report/outcomes/:point", .report(.write)) { visit in
            let posted = try await visit.posted()
            return try await answer(OutcomePage(visit), OutcomeForm(posted))
        },
    ]

    private static func answer(_ page: OutcomePage, _ form: OutcomeForm) async throws -> Response {
        if form.posted.text("do") == "add" { return page.response(form.withAnotherBox, version: form.posted.version) }
        let (point, problems) = form.read(page.point, takingOver: page.background.agreed)
        guard let point else { return page.response(form, problems, status: .unprocessableContent, version: form.posted.version) }
        do {
            try await page.visit.write(.point(point), of: page.record.report, form.posted)
            return page.visit.redirect(to: page.record.report.outcomesAddress.saying(.outcomeSaved))
        } catch Failure.changedMeanwhile {
            let fresh = try await OutcomePage(page.visit)
            return fresh.response(form, fresh.record.changedMeanwhile, status: .conflict)
        } catch let refusal as Report.Refusal {
            return page.response(form, [.init("", refusal.rule)], status: .conflict)
        }
    }
}

/// The page of one point: what was, and the form of what is now.
struct OutcomePage: Sendable {
    let visit: Visit
    let record: ReportRecord
    /// As the draft has it.
    let point: ReportedPoint
    let background: OutcomeBackground

    init(_ visit: Visit) async throws {
        self.visit = visit
        record = try await visit.outcomes()
        let number = try visit.number("point")
        guard let point = record.report.content.points.first(where: { $0.number == number }) else { throw Failure.notFound }
        self.point = point
        background = try await OutcomeBackground(of: number, follows: record.lineage.follows, visit)
    }

    func response(
        _ form: OutcomeForm, _ problems: [Failure.Problem] = [], status: HTTPResponse.Status = .ok, version: Version? = nil
    ) -> Response {
        let report = record.report
        return visit.page(
            "Outcome of point \(point.number), \(record.service.name)", in: .reports, status: status, back: report.backToOutcomes,
            failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(when(status == .conflict) {
                "<p class=\"govuk-body\">\(Link("See what the report says now", to: report.address, target: .newTab))</p>"
            })
            \(Heading(.large, "\(point.number). \(point.title)", caption: record.caption))
            \(background.html)
            \(Heading(.medium, "What the panel says now"))
            \(visit.form(to: report.outcomeAddress(ofPoint: point.number), version: version ?? report.version,
                OutcomeFields(report: report, point: point, form: form, agreed: background.agreed, problems: problems).html))
            </div></div>
            """)
    }
}
