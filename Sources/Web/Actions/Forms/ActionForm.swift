import Casework
import Domain
import Hummingbird
import Markup

/// The page of a verb that needs something typed: asks for it, takes the step, and keeps what was typed whatever stands in its way.
struct ActionForm: Sendable {
    let verb: Action.Verb
    /// The last part of the page's address.
    let place: String
    let heading: String
    let button: HTML
    let done: Done
    /// What the fields hold when the page is opened.
    var opening: @Sendable (ActionRecord) -> Posted = { _ in Posted() }
    /// What the person needs to know before they fill it in.
    var context: @Sendable (ActionRecord) -> HTML = { _ in "" }
    let fields: @Sendable (FilledForm) -> HTML
    /// Reads the fields, gathers what is wrong with them, and gives the step to take.
    let read: @Sendable (inout Answers) -> Step

    typealias Step = @Sendable (inout Action, Actor) throws -> Action.Event

    var routes: [Route] {
        [
            .get("/actions/:action/\(place)", .action(verb)) { visit in
                let record = try await visit.actionRecord()
                try record.action.admit(verb, record.actor)
                return page(visit, FilledForm(record: record, posted: opening(record)), version: record.action.version)
            },
            .post("/actions/:action/\(place)", .action(verb)) { try await take($0) },
        ]
    }

    private func take(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let id = try visit.id("action", of: Action.self)
        var answers = Answers(posted)
        let step = read(&answers)
        guard answers.problems.isEmpty else { return try await again(visit, posted, answers.problems) }
        do {
            try await visit.casework.change(id, by: visit.person, expecting: posted.version, step)
            return visit.redirect(to: ("/actions/\(id)" as WebAddress).saying(done))
        } catch Failure.changedMeanwhile {
            return try await afterChange(visit, posted)
        } catch let refusal as Action.Refusal {
            return try await again(visit, posted, [.init(refusal)])
        }
    }

    private func again(_ visit: Visit, _ posted: Posted, _ problems: [FilledForm.Problem]) async throws -> Response {
        let form = FilledForm(record: try await permitted(visit), posted: posted, problems: problems)
        return page(visit, form, version: posted.version)
    }

    /// Somebody else was first: what was typed, with the fresh version, so that sending it again is a choice.
    private func afterChange(_ visit: Visit, _ posted: Posted) async throws -> Response {
        let record = try await permitted(visit)
        var problems = [FilledForm.Problem(record.latestChange)]
        do throws(Action.Refusal) { try record.action.admit(verb, record.actor) } catch { problems.append(.init(error)) }
        return page(visit, FilledForm(record: record, posted: posted, problems: problems), version: record.action.version)
    }

    /// The action, for whoever may ever take the step: what they typed is shown again even where it has become impossible.
    private func permitted(_ visit: Visit) async throws -> ActionRecord {
        let record = try await visit.actionRecord()
        guard record.actor.holds(anyOf: verb.roles) else { throw Action.Refusal.notPermitted(verb) }
        return record
    }
}

extension ActionForm {
    /// In a tab of its own, so that what was typed stays here.
    private func whatIsNew(_ action: WebAddress) -> HTML {
        "<p class=\"govuk-body\">\(Link("See what is new", to: action, target: .newTab))</p>"
    }

    private func page(_ visit: Visit, _ form: FilledForm, version: Version?) -> Response {
        let action = form.record.action
        let address: WebAddress = "/actions/\(action.id)"
        return visit.page(
            "\(heading): \(action.title.lowercased())", in: .actions, status: form.status,
            back: BackLink(to: address, "Back to \(action.title.lowercased())").inLandmark, failed: !form.problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(form.errorSummary)
            \(when(form.status == .conflict) { whatIsNew(address) })
            \(Heading(.large, "\(heading)", caption: "\(form.record.serviceName), \(action.title.lowercased())"))
            \(InsetText("<p class=\"govuk-body\">\(action.text)</p>"))
            \(context(form.record))
            \(visit.form(to: "/actions/\(action.id)/\(place)", version: version, """
                \(fields(form))
                \(ButtonGroup("\(Button(button)) \(Link("Cancel", to: address))"))
                """))
            </div></div>
            """)
    }
}
