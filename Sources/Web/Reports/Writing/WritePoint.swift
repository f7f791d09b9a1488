import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// One point of a report: its rating, its findings, its actions and its advice.
enum WritePoint {
    static let routes: [Route] = [
        .get("/reports/:report/write/:point", .report(.write)) { visit in
            let page = try await WrittenPointPage(visit)
            try page.record.report.admit(.write, page.record.actor)
            return try page.response(WrittenPointForm(page.point))
        },
        .post("/reports/:report/write/:point", .report(.write)) { visit in
            let form = try WrittenPointForm(try await visit.posted())
            do {
                return try await answer(WrittenPointPage(visit), form)
            } catch Report.Refusal.scopeIsFixed {
                return try await PointOutOfScope(visit: visit, record: visit.reportToWrite(), number: visit.number("point"), form: form)
                    .response
            }
        },
    ]

    private static func answer(_ page: WrittenPointPage, _ form: WrittenPointForm) async throws -> Response {
        let posted = form.posted
        if posted.text("do") == "add" { return try page.response(form.withAnotherBox, seen: posted.text("seen")) }
        let (point, problems) = form.read(page.point, had: page.had, offered: page.offered)
        guard let point else { return try page.response(form, problems, status: .unprocessableContent, seen: posted.text("seen")) }
        do {
            try await page.visit.write(.point(point), of: page.record.report, posted)
            let next = posted.text("do") == "next" ? page.record.report.point(after: point.number) : nil
            let address = next.map(page.record.report.writingAddress(ofPoint:)) ?? page.record.report.writingAddress
            return page.visit.redirect(to: address.saying(.pointWritten))
        } catch Failure.changedMeanwhile {
            return try await WrittenPointPage(page.visit).conflict(form, typed: point)
        } catch let refusal as Report.Refusal {
            return try page.response(form, [.init("", refusal.rule)], status: .conflict, seen: posted.text("seen"))
        }
    }
}

/// The page of one point: what was, and the form of what is now.
struct WrittenPointPage: Sendable {
    let visit: Visit
    let record: ReportRecord
    /// As the draft has it.
    let point: ReportedPoint
    let background: PointBackground

    init(_ visit: Visit) async throws {
        self.visit = visit
        record = try await visit.reportToWrite()
        let number = try visit.number("point")
        let points = record.report.content.points
        guard let point = points.first(where: { $0.number == number }) else {
            throw record.standard?.point(number) == nil ? Failure.notFound : Report.Refusal.scopeIsFixed(points.map(\.number))
        }
        self.point = point
        background = try await PointBackground(of: number, follows: record.lineage.follows, visit)
    }

    /// What the team has of the point from this report: nothing before its first issue.
    var had: [Action] { record.actions(ofPoint: point.number).filter { $0.status.standing != .gone } }

    /// What can be put into the report as it is.
    var offered: [Action] { record.report.hasBeenIssued ? had.filter { !$0.status.isClosed } : background.agreed }

    /// Both texts, and the form with this person's: saved again, it replaces the other knowingly.
    func conflict(_ form: WrittenPointForm, typed: ReportedPoint) throws -> Response {
        let part = Report.Event.pointWritten(point.number)
        let both = BothTexts(
            who: record.whoWrote(part), theirs: ReportCard.rows(of: point), yours: ReportCard.rows(of: typed),
            leaving: record.report.writingAddress)
        return try response(
            form, record.changedMeanwhile("point \(point.number)", by: part), status: .conflict, over: both.html)
    }

    /// `seen` is the fingerprint of the point that the form was made from: the draft's own, where it is made here.
    func response(
        _ form: WrittenPointForm, _ problems: [Failure.Problem] = [], status: HTTPResponse.Status = .ok, seen: String? = nil,
        over: HTML = ""
    ) throws -> Response {
        let report = record.report
        let seen = try seen ?? Report.Part.point(point).fingerprint
        let fields = WrittenPointFields(record: record, point: point, form: form, offered: offered, problems: problems)
        return visit.page(
            "Point \(point.number), \(record.service.name)", in: .reports, status: status, back: report.backToWriting,
            failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "\(point.number). \(point.title)", caption: record.caption))
            \(when(PointLeads(of: point.number, record).hint) { "<p class=\"govuk-body\">\($0)</p>" })
            </div></div>
            \(over)
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(WritingOccasion(record: record).challenge(of: point.number))
            \(WritingOccasion(record: record).shown(of: point.number))
            \(background.html)
            \(when(background.reported) { _ in Heading(.medium, "What the panel says now").html })
            \(visit.form(to: report.writingAddress(ofPoint: point.number), seen: seen, fields.html))
            </div></div>
            """)
    }
}
