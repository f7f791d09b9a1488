import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// A new piece of evidence: a page for each kind.
enum AddEvidence {
    static let routes: [Route] = Evidence.Kind.allCases.flatMap(routes)

    private static func routes(for kind: Evidence.Kind) -> [Route] {
        let path = "/actions/:action/evidence/\(kind.rawValue)"
        return [
            .get(path, .action(.addEvidence)) { visit in
                let record = try await visit.actionRecord()
                try record.action.admit(.addEvidence, record.actor)
                let opening = EvidenceFields.opening(visit.casework.newEvidence(), today: visit.reader.today)
                return page(visit, kind, FilledForm(record: record, posted: opening))
            },
            .post(path, .action(.addEvidence)) { try await add(kind, $0) }.paced(.uploads),
        ]
    }

    private static func add(_ kind: Evidence.Kind, _ visit: Visit) async throws -> Response {
        let record = try await visit.actionRecord()
        try record.permit(.addEvidence)
        var form = FilledForm(record: record, posted: Posted())
        do {
            form.posted = try await visit.postedEvidence(kind)
            if let obstacle = record.obstacle(to: .addEvidence) {
                await form.posted.arrived?.file.discard()
                throw obstacle
            }
            switch try await EvidenceReading(form.posted, as: kind, in: visit) {
            case .problems(let problems): form.problems = problems
            case .draft(let draft):
                if try !record.has(draft, by: visit.person) {
                    let id = Evidence.ID(form.posted.text("id"))
                    try await visit.casework.addEvidence(draft, as: id, to: record.action.id, by: visit.person)
                }
                return visit.redirect(to: ("/actions/\(record.action.id)" as WebAddress).saying(.evidenceAdded))
            }
        } catch {
            try form.take(error, in: visit)
        }
        return page(visit, kind, form)
    }

    private static func page(_ visit: Visit, _ kind: Evidence.Kind, _ form: FilledForm) -> Response {
        let action = form.record.action
        let address = action.address(ofNew: kind)
        return visit.page(
            "\(kind.heading): \(action.title.lowercased())", in: .actions, status: form.status,
            back: BackLink(to: "/actions/\(action.id)/evidence/new", "Back to the kinds of evidence").inLandmark,
            failed: !form.problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(form.errorSummary)
            \(Heading(.large, "\(kind.heading)", caption: "\(form.record.serviceName), \(action.title.lowercased())"))
            \(InsetText("<p class=\"govuk-body\">\(action.text)</p>"))
            \(visit.form(to: address, method: kind == .file ? .multipart : .post, """
                <input type="hidden" name="id" value="\(form.text("id"))">
                \(EvidenceFields.html(kind, form, rules: visit.fileRules, limit: visit.evidenceLimit))
                \(ButtonGroup("\(Button("Add evidence", doubleClick: .prevented)) \(Link("Cancel", to: "/actions/\(action.id)"))"))
                """))
            </div></div>
            """)
    }
}

extension Evidence.Kind {
    fileprivate var heading: String {
        switch self {
        case .note: "Write a note"
        case .link: "Add a link"
        case .file: "Add a file"
        }
    }
}
