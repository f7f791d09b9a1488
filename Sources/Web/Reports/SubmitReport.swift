import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// The lead assessor checks the whole report and gives it to the assessments team.
enum SubmitReport {
    static let routes: [Route] = [
        .get("/reports/:report/submit", .report(.submit)) { visit in
            let record = try await permitted(visit)
            try record.report.admit(.submit, record.actor)
            return page(visit, record)
        },
        .post("/reports/:report/submit", .report(.submit)) { try await submit($0) },
    ]

    private static func permitted(_ visit: Visit) async throws -> ReportRecord {
        let record = try await visit.reader.report(visit.id("report"), for: visit.person)
        guard record.actor.holds(anyOf: Report.Verb.submit.roles) else { throw Report.Refusal.notPermitted(.submit) }
        return record
    }

    private static func submit(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let record = try await permitted(visit)
        let version = try posted.seenVersion
        do {
            let standards = try await visit.reader.standards(for: visit.person)
            try await visit.casework.change(record.report.id, by: visit.person, expecting: version) { report, actor in
                try report.submit(by: actor, knowing: standards)
            }
            return visit.redirect(to: record.report.address.saying(.submitted))
        } catch Failure.changedMeanwhile {
            let fresh = try await permitted(visit)
            let who = fresh.history.first?.personName ?? "Somebody"
            let problem = Failure.Problem("", "\(who) changed this report after you opened the page. Check it, then submit it")
            return page(visit, fresh, [problem], status: .conflict)
        } catch let refusal as Report.Refusal where record.report.admits(.submit, record.actor) {
            let missing = MissingParts(report: record.report)
            let problems = missing.lines.map { Failure.Problem($0.place, "\($0.words)") }
            return page(visit, record, problems.isEmpty ? [.init("", refusal.rule)] : problems, status: .unprocessableContent)
        }
    }

    private static func page(
        _ visit: Visit, _ record: ReportRecord, _ problems: [Failure.Problem] = [], status: HTTPResponse.Status = .ok
    ) -> Response {
        let report = record.report
        let missing = MissingParts(report: report)
        return visit.page(
            "Check and submit, \(record.service.name)", in: .reports, status: status, back: report.backToWriting,
            failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Check and submit the report", caption: record.caption))
            \(when(problems.isEmpty) { missing.html })
            \(ReportCard(report: report).html)
            \(missing.lines.isEmpty ? confirmation(visit, report) : "")
            </div></div>
            """)
    }

    private static func confirmation(_ visit: Visit, _ report: Report) -> HTML {
        """
        \(Heading(.medium, "Submit the report"))
        <p class="govuk-body">The assessments team issues it to the service team. Until then you and they can still correct it.</p>
        \(visit.form(to: report.submitAddress, version: report.version, Button("Submit to the assessments team").html))
        """
    }
}
