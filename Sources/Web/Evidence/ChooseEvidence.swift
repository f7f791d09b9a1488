import Casework
import Domain
import Hummingbird
import Markup

/// Asks which kind of evidence somebody wants to add, and leads to its page.
enum ChooseEvidence {
    static let routes: [Route] = [
        .get("/actions/:action/evidence/new", .action(.addEvidence)) { visit in
            let record = try await visit.actionRecord()
            try record.action.admit(.addEvidence, record.actor)
            if let kind = visit.query("kind").flatMap(Evidence.Kind.init) {
                return visit.redirect(to: record.action.address(ofNew: kind))
            }
            return page(visit, record, error: visit.query("chosen") == nil ? nil : "Choose what you want to add")
        }
    ]

    private static func page(_ visit: Visit, _ record: ActionRecord, error: String?) -> Response {
        let action = record.action
        let address: WebAddress = "/actions/\(action.id)"
        return visit.page(
            "Add evidence: \(action.title.lowercased())", in: .actions, status: error == nil ? .ok : .unprocessableContent,
            back: BackLink(to: address, "Back to \(action.title.lowercased())").inLandmark, failed: error != nil,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(ErrorSummary(error.map { [.init($0, field: "kind")] } ?? []))
            <span class="govuk-caption-l">\(record.serviceName), \(action.title.lowercased())</span>
            \(Form(to: "/actions/\(action.id)/evidence/new", .get, hidden: ["chosen": "yes"], """
                \(Radios("kind", legend: .pageHeading("What evidence do you want to add?"), choices: Evidence.Kind.allCases.map { choice($0, visit.fileRules) },
                    hint: "The assessments team and the panel can see it as soon as you add it.", error: error))
                \(ButtonGroup("\(Button("Continue")) \(Link("Cancel", to: address))"))
                """))
            </div></div>
            """)
    }

    private static func choice(_ kind: Evidence.Kind, _ rules: FileRules) -> Choice {
        switch kind {
        case .note: Choice(kind.rawValue, "A note", hint: "You write what was done and what came of it.")
        case .link: Choice(kind.rawValue, "A link", hint: "To a page that the lead assessor can open, such as a research report.")
        case .file: Choice(kind.rawValue, "A file", hint: "\(rules.kindsInWords).")
        }
    }
}

extension Action {
    /// Of the page on which a new piece of evidence is written.
    func address(ofNew kind: Evidence.Kind) -> WebAddress { "/actions/\(id)/evidence/\(kind.rawValue)" }
}
