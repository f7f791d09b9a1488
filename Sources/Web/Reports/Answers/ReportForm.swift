import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// The page of a step with an issued report: says what it means, asks for what it needs, and keeps what was typed whatever stands in its
/// way.
struct ReportForm: Sendable {
    let verb: Report.Verb
    /// The last part of the page's address.
    let place: String
    let heading: String
    let button: HTML
    let done: Done
    /// What the person needs to know before they take the step.
    let context: @Sendable (ReportRecord) -> HTML
    var fields: @Sendable (ReportRecord, Posted, [Failure.Problem]) -> HTML = { _, _, _ in "" }
    /// Reads the fields, gathers what is wrong with them, and gives the step to take.
    let read: @Sendable (inout Answers) -> Step
    /// Where the step leads.
    var next: @Sendable (Report) -> WebAddress = { $0.address }

    /// Throws `Report.Refusal`, and `Failure.changedMeanwhile` where the report is no longer at the version that the person saw.
    typealias Step = @Sendable (Casework, Report.ID, Person, Version) async throws -> Report

    var routes: [Route] {
        [
            .get("/reports/:report/\(place)", .report(verb)) { visit in
                let record = try await permitted(visit)
                try record.report.admit(verb, record.actor)
                return page(visit, record)
            },
            .post("/reports/:report/\(place)", .report(verb)) { try await take($0) },
        ]
    }

    /// The report, for whoever may ever take the step: what they typed is shown again even where it has become impossible.
    private func permitted(_ visit: Visit) async throws -> ReportRecord {
        let record = try await visit.reader.report(visit.id("report"), for: visit.person)
        guard record.actor.holds(anyOf: verb.roles) else { throw Report.Refusal.notPermitted(verb) }
        return record
    }

    private func take(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let version = try posted.seenVersion
        let record = try await permitted(visit)
        var answers = Answers(posted)
        let step = read(&answers)
        let problems = answers.problems.map { Failure.Problem($0.field ?? "", $0.message) }
        guard problems.isEmpty else { return page(visit, record, posted, problems, version: version) }
        do {
            let report = try await step(visit.casework, record.report.id, visit.person, version)
            return visit.redirect(to: next(report).saying(done))
        } catch Failure.changedMeanwhile {
            return try await afterChange(visit, posted)
        } catch let refusal as Report.Refusal {
            return page(visit, record, posted, [refusal.problem], version: version)
        }
    }

    /// Somebody else was first: what was typed, with the fresh version, so that sending it again is a choice.
    private func afterChange(_ visit: Visit, _ posted: Posted) async throws -> Response {
        let record = try await permitted(visit)
        let who = record.history.first?.personName ?? "Somebody"
        var problems = [Failure.Problem("", "\(who) changed this report after you opened the page. Check what is new, then try again")]
        do throws(Report.Refusal) { try record.report.admit(verb, record.actor) } catch { problems.append(error.problem) }
        return page(visit, record, posted, problems)
    }

    private func page(
        _ visit: Visit, _ record: ReportRecord, _ typed: Posted = Posted(), _ problems: [Failure.Problem] = [], version: Version? = nil
    ) -> Response {
        let address = record.report.address
        let isRefused = problems.contains(where: \.field.isEmpty)
        return visit.page(
            "\(heading): \(record.service.name)", in: .reports,
            status: isRefused ? .conflict : problems.isEmpty ? .ok : .unprocessableContent,
            back: ReportPath.back(to: record.report), failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(when(isRefused) { "<p class=\"govuk-body\">\(Link("See what the report says now", to: address, target: .newTab))</p>" })
            \(Heading(.large, "\(heading)", caption: record.caption))
            \(context(record))
            \(visit.form(to: "/reports/\(record.report.id)/\(place)", version: version ?? record.report.version, """
                \(fields(record, typed, problems))
                \(ButtonGroup("\(Button(button)) \(Link("Cancel", to: address))"))
                """))
            </div></div>
            """)
    }
}

extension Report.Refusal {
    /// At the field that the rule is about; at none where it is about the step itself.
    fileprivate var problem: Failure.Problem { .init(field, rule.withoutFullStop) }

    private var field: String {
        switch self {
        case .reasonNeeded: "reason"
        case .meetingInPast: "meeting-day"
        case .unknownPoint: "points"
        case .notPermitted, .wrongStatus, .notSubmitted, .alreadyBegun, .notYetAssessed, .nothingRed, .pointsNeeded, .unknownStandard,
            .pointTwice, .actionsOnGreen, .wordingNeeded, .actionNeeded, .ratingNeeded, .scopeIsFixed, .overallNeeded,
            .overallReasonNeeded, .amberOrRedNeeded:
            ""
        }
    }
}
