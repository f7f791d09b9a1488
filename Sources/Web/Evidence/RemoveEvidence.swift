import Casework
import Domain
import Hummingbird
import Markup

/// Takes a piece of evidence out of what can be sent, with a reason. Who decided on it can still read it.
enum RemoveEvidence {
    static let routes: [Route] = [
        .get("/evidence/:evidence/remove", .action(.removeEvidence)) { visit in
            let record = try await visit.evidenceRecord()
            if let obstacle = obstacle(record) { throw obstacle }
            return page(visit, record, FilledForm(record: record.action, posted: Posted()))
        },
        .post("/evidence/:evidence/remove", .action(.removeEvidence)) { try await remove($0) },
    ]

    private static func obstacle(_ record: EvidenceRecord) -> Action.Refusal? {
        if let obstacle = record.action.obstacle(to: .removeEvidence) { return obstacle }
        if record.evidence.removal != nil { return .evidenceRemoved }
        return record.action.isWithAssessors(record.evidence) ? .evidenceWithAssessors : nil
    }

    private static func remove(_ visit: Visit) async throws -> Response {
        let record = try await visit.evidenceRecord()
        try record.action.permit(.removeEvidence)
        let posted = try await visit.posted()
        let done = ("/actions/\(record.action.action.id)" as WebAddress).saying(.evidenceRemoved)
        var answers = Answers(posted)
        let reason = answers.words("reason", or: .reasonNeeded)
        // The same form sent again by reload.
        if let removal = record.evidence.removal, try removal.by == visit.person.id, removal.reason == reason {
            return visit.redirect(to: done)
        }
        var problems = answers.problems
        if problems.isEmpty {
            do {
                try await visit.casework.removeEvidence(record.evidence.id, reason: reason, by: visit.person)
                return visit.redirect(to: done)
            } catch let refusal as Action.Refusal {
                problems = [.init(refusal)]
            }
        }
        return page(visit, record, FilledForm(record: record.action, posted: posted, problems: problems))
    }

    private static func page(_ visit: Visit, _ record: EvidenceRecord, _ form: FilledForm) -> Response {
        let evidence = record.evidence
        let action = record.action.action
        let address: WebAddress = "/evidence/\(evidence.id)"
        return visit.page(
            "Remove “\(evidence.latest.title.text.shortened(to: 80))”: \(action.title.lowercased())", in: .actions, status: form.status,
            back: BackLink(to: address, "Back to the evidence").inLandmark, failed: !form.problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(form.errorSummary)
            \(Heading(.large, "Remove evidence", caption: "\(record.action.serviceName), \(action.title.lowercased())"))
            \(InsetText(EvidenceView(evidence.latest, of: evidence.id,
                addedBy: record.action.name(of: evidence.latest.by) ?? "somebody", place: .site, level: 2).html))
            <p class="govuk-body">It cannot be sent any more, and this cannot be undone. What was sent before keeps it, and everybody
            who can see this action can still read it.</p>
            \(visit.form(to: "/evidence/\(evidence.id)/remove", """
                \(TextArea("reason", label: "Why do you remove it?", value: form.text("reason"),
                    hint: "Everybody who can see this action can read the reason.", error: form.error("reason"), rows: 3))
                \(ButtonGroup("\(Button("Remove evidence", kind: .warning)) \(Link("Cancel", to: address))"))
                """))
            </div></div>
            """)
    }
}
