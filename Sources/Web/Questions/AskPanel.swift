import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// A new question to the panel, about an action or about what the report says of a point.
enum AskPanel {
    static let routes: [Route] = ["/actions/:action/questions/new", "/reports/:report/points/:point/questions/new"].flatMap { path in
        [
            Route.get(path, .question(.ask)) { visit in
                let opening = Posted(fields: ["id": ["\(visit.casework.newQuestion())"], "to": [PanelQuestion.Addressee.panel.rawValue]])
                return page(visit, try await visit.askedAbout(), opening)
            },
            .post(path, .question(.ask)) { try await ask($0) },
        ]
    }

    private static func ask(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let about = try await visit.askedAbout()
        guard let id = PanelQuestion.ID(posted.text("id")) else { throw BrokenForm() }
        var answers = Answers(posted)
        let addressee = PanelQuestion.Addressee(rawValue: posted.text("to"))
        if addressee == nil { answers.refuse("Choose who you want to ask", field: "to") }
        let text = answers.words("text")
        if text == nil, answers.problems.allSatisfy({ $0.field != "text" }) { answers.refuse("Enter your question", field: "text") }
        guard let addressee, let text, answers.problems.isEmpty else {
            return page(visit, about, posted, answers.problems.map { .init($0.field ?? "", $0.message) })
        }
        let question = try await visit.casework.ask(text, as: id, about: about.subject, to: addressee, by: visit.person)
        return visit.redirect(to: question.address.saying(.asked))
    }

    private static func page(
        _ visit: Visit, _ about: AskedAbout, _ typed: Posted, _ problems: [Failure.Problem] = []
    ) -> Response {
        visit.page(
            "Ask the panel about \(about.name), \(about.report.service.name)", in: about.section,
            status: problems.isEmpty ? .ok : .unprocessableContent, back: BackLink(to: about.back, "Back").inLandmark,
            failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Ask the panel about \(about.name)", caption: about.report.caption))
            \(about.words)
            \(visit.form(to: about.form, fields(about, typed, problems)))
            </div></div>
            """)
    }

    private static func fields(_ about: AskedAbout, _ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        """
        <input type="hidden" name="id" value="\(typed.text("id"))">
        \(TextArea("text", label: .medium("Your question"), value: typed.text("text"), hint: """
            Everybody who can see the service can read the question and its answers. \
            They can be shown at the next assessment too.
            """, error: problems.message(at: "text"), rows: 6))
        \(Radios("to", legend: .medium("Who do you want to ask?"), choices: about.addressees, chosen: typed.text("to"),
            hint: "Anybody on the panel may answer.", error: problems.message(at: "to")))
        \(ButtonGroup("\(Button("Send the question", doubleClick: .prevented)) \(Link("Cancel", to: about.back))"))
        """
    }
}
