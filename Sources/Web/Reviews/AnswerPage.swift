import Casework
import Domain
import Hummingbird
import Markup

/// The page on which somebody who has signed in answers what was sent to the assessors. The versions that are shown are those that the
/// answer is about: a form that was made from another version of the action is shown again.
struct AnswerPage: Sendable {
    let question: EvidenceQuestion
    /// The last part of the page's address.
    let place: String
    let heading: String
    /// Where the page belongs, and where it leads back to.
    let section: Visit.Section
    let back: @Sendable (Action) -> (address: WebAddress, words: HTML)
    /// Where the person goes on afterwards.
    let next: @Sendable (Action.ID) -> WebAddress

    var routes: [Route] {
        [
            .get("/actions/:action/\(place)", .action(question.verb)) { visit in
                let record = try await visit.actionRecord()
                try record.action.admit(question.verb, record.actor)
                return try await page(visit, FilledForm(record: record, posted: Posted()), version: record.action.version)
            },
            .post("/actions/:action/\(place)", .action(question.verb)) { try await answer($0) },
        ]
    }

    private func answer(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let record = try await permitted(visit)
        let version = try posted.seenVersion
        var problems: [FilledForm.Problem] = []
        guard let (step, done) = question.read(posted, &problems) else {
            return try await page(visit, FilledForm(record: record, posted: posted, problems: problems), version: version)
        }
        do {
            try await visit.casework.change(record.action.id, by: visit.person, expecting: version, step)
            return visit.redirect(to: next(record.action.id).saying(done))
        } catch Failure.changedMeanwhile {
            return try await afterChange(visit, posted)
        } catch let refusal as Action.Refusal {
            return try await page(visit, FilledForm(record: record, posted: posted, problems: [.init(refusal)]), version: version)
        }
    }

    /// Somebody else was first: who and how, what was typed, and the fresh version.
    private func afterChange(_ visit: Visit, _ posted: Posted) async throws -> Response {
        let record = try await permitted(visit)
        var problems = [FilledForm.Problem(record.latestChange)]
        do throws(Action.Refusal) { try record.action.admit(question.verb, record.actor) } catch { problems.append(.init(error)) }
        return try await page(visit, FilledForm(record: record, posted: posted, problems: problems), version: record.action.version)
    }

    private func permitted(_ visit: Visit) async throws -> ActionRecord {
        let record = try await visit.actionRecord()
        guard record.actor.holds(anyOf: question.verb.roles) else { throw Action.Refusal.notPermitted(question.verb) }
        return record
    }
}

extension AnswerPage {
    private func page(_ visit: Visit, _ form: FilledForm, version: Version) async throws -> Response {
        let action = form.record.action
        let lead = question == .check ? try await visit.reader.leadAssessor(of: action.report, for: visit.person) : nil
        return visit.page(
            "\(heading): \(action.title.lowercased()), \(form.record.serviceName)", in: section, status: form.status,
            back: BackLink(to: back(action).address, back(action).words).inLandmark, failed: !form.problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(form.errorSummary)
            \(Heading(.large, "\(heading)", caption: "\(form.record.serviceName), \(action.title.lowercased())"))
            \(ReviewCase(record: form.record, place: .site, today: visit.reader.today).html)
            <p class="govuk-body">\(Link("Open the action", to: "/actions/\(action.id)", target: .newTab))</p>
            \(when(question == .check) { leadAssessor(lead?.name, of: action.report) })
            \(visit.form(to: "/actions/\(action.id)/\(place)", version: version, """
                \(question.fields(form))
                \(ButtonGroup("\(Button("Send your answer")) \(Link("Cancel", to: back(action).address))"))
                """))
            </div></div>
            """)
    }

    private func leadAssessor(_ name: String?, of report: Report.ID) -> HTML {
        guard let name else {
            return WarningText(
                "Nobody leads the panel of this report, so nobody could decide. \(Link("Name the lead assessor", to: "/reports/\(report)/lead-assessor"))"
            ).html
        }
        return "<p class=\"govuk-body\">The lead assessor of this report is \(name).</p>"
    }
}
