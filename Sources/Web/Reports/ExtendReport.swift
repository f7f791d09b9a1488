import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// A later due date for all open actions of a report at once.
enum ExtendReport {
    static let routes: [Route] = [
        .get("/reports/:report/extension", .holders(of: [.assessmentsTeam])) { try await show($0) },
        .post("/reports/:report/extension", .holders(of: [.assessmentsTeam])) { try await extend($0) },
    ]

    private static func show(_ visit: Visit, _ typed: Posted = Posted(), _ problems: [Failure.Problem] = []) async throws -> Response {
        let record = try await visit.reader.report(visit.id("report"), for: visit.person)
        guard record.report.hasBeenIssued else { throw Failure.notFound }
        let open = record.extensible
        guard !open.isEmpty || !problems.isEmpty else {
            throw Failure.invalid([.init("to", "No open action of this report has a due date.")])
        }
        return visit.page(
            "Extend the due dates", in: .reports, status: problems.isEmpty ? .ok : .unprocessableContent,
            back: ReportPath.back(to: record.report), failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Extend the due dates", caption: "\(record.service.name), \(record.report.assessment.title)"))
            \(list(open, today: visit.reader.today))
            \(visit.form(to: "/reports/\(record.report.id)/extension", fields(typed, problems, open)))
            </div></div>
            """)
    }

    private static func extend(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let id: Report.ID = try visit.id("report")
        var answers = Answers(posted)
        let day = answers.day("to")
        let reason = answers.words("reason", or: .reasonNeeded)
        let problems = answers.problems.map { Failure.Problem($0.field ?? "", $0.message) }
        guard let day, let reason, problems.isEmpty else { return try await show(visit, posted, problems) }
        do {
            try await visit.casework.extendActions(of: id, to: day, reason: reason, by: visit.person)
        } catch Failure.invalid(let problems) {
            return try await show(visit, posted, problems.map { .init("to-day", $0.message) })
        } catch let refusal as Action.Refusal {
            let problem = FilledForm.Problem(refusal)
            return try await show(visit, posted, [.init(problem.field ?? "", problem.message)])
        }
        return visit.redirect(to: ("/reports/\(id)" as WebAddress).saying(.allExtended))
    }

    private static func list(_ open: [Action], today: Day) -> HTML {
        let items = open.map { action in
            """
            \(Link("\(action.title)", to: "/actions/\(action.id)")): \(action.summary)
            <div class="aa-facts govuk-body-s">\(action.rating.tag) <span>\(action.dueWords(on: today))</span></div>
            """ as HTML
        }
        return """
            <p class="govuk-body">You can extend \(open.count.counted("action")) of this report. Actions due before the new date \
            move to it. Others keep their date.</p>
            \(ItemList(items, style: .plain, spacing: .spaced))
            """
    }

    private static func fields(_ typed: Posted, _ problems: [Failure.Problem], _ open: [Action]) -> HTML {
        """
        \(DateInput("to", legend: .medium("New due date"), value: typed.dateParts("to"), hint: "For example, 27 9 2026.",
            error: problems.message(at: "to-day")))
        \(TextArea("reason", label: .medium("Reason"), value: typed.text("reason"),
            hint: "It is kept with each action. The dates before stay visible too.", error: problems.message(at: "reason")))
        \(Button("Extend the due dates"))
        """
    }
}

extension ReportRecord {
    /// What the person may give a later date, by what is due first.
    var extensible: [Action] {
        actions.filter { $0.admits(.extend, actor) }.sorted { one, other in
            guard let first = one.due?.day, let second = other.due?.day, first != second else {
                return (one.point, one.position) < (other.point, other.position)
            }
            return first < second
        }
    }
}
