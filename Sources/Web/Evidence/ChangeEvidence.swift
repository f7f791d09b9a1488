import Casework
import Domain
import Hummingbird
import Markup

/// The next version of a piece of evidence. The ones before it stay as they are.
enum ChangeEvidence {
    static let routes: [Route] = [
        .get("/evidence/:evidence/change", .action(.changeEvidence)) { visit in
            let record = try await visit.evidenceRecord()
            if let obstacle = obstacle(record) { throw obstacle }
            let opening = EvidenceFields.opening(record.evidence.latest)
            return page(visit, record, FilledForm(record: record.action, posted: opening), number: record.evidence.latest.number)
        },
        .post("/evidence/:evidence/change", .action(.changeEvidence)) { try await change($0) }.paced(.uploads),
    ]

    private static func obstacle(_ record: EvidenceRecord) -> Action.Refusal? {
        record.action.obstacle(to: .changeEvidence) ?? (record.evidence.removal == nil ? nil : .evidenceRemoved)
    }

    private static func change(_ visit: Visit) async throws -> Response {
        let record = try await visit.evidenceRecord()
        try record.action.permit(.changeEvidence)
        let latest = record.evidence.latest
        var form = FilledForm(record: record.action, posted: Posted())
        do {
            form.posted = try await visit.postedEvidence(latest.content.kind)
            if let obstacle = obstacle(record) {
                await form.posted.arrived?.file.discard()
                throw obstacle
            }
            switch try await EvidenceReading(form.posted, as: latest.content.kind, keeping: record.evidence.file, in: visit) {
            case .problems(let problems): form.problems = problems
            case .draft(let draft): return try await save(draft, form, visit)
            }
        } catch {
            try form.take(error, in: visit)
        }
        // What the form says came from outside: no number beyond the latest is counted on from.
        let seen = Int(form.text("number")) ?? latest.number
        return page(visit, record, form, number: max(1, min(seen, latest.number)))
    }

    private static func save(_ draft: Evidence.Draft, _ form: FilledForm, _ visit: Visit) async throws -> Response {
        guard let number = Int(form.text("number")) else { throw BrokenForm() }
        let id = try visit.id("evidence", of: Evidence.self)
        do {
            try await visit.casework.changeEvidence(id, to: draft, by: visit.person, expecting: number)
        } catch Failure.changedMeanwhile {
            let fresh = try await visit.evidenceRecord()
            // The same form sent again by reload.
            if fresh.evidence.latest.is(draft, by: try visit.person) { return visit.redirect(to: address(of: id).saying(.evidenceChanged)) }
            return afterChange(visit, fresh, form)
        }
        return visit.redirect(to: address(of: id).saying(.evidenceChanged))
    }

    private static func address(of id: Evidence.ID) -> WebAddress { "/evidence/\(id)" }

    /// Somebody else was first: what was typed, with the number of their version, so that sending it again is a choice.
    private static func afterChange(_ visit: Visit, _ record: EvidenceRecord, _ form: FilledForm) -> Response {
        let latest = record.evidence.latest
        let who = record.action.name(of: latest.by) ?? "Somebody"
        var problems: [FilledForm.Problem] = [
            .init("\(who) added version \(latest.number) after you opened this page. Check what it says, then try again")
        ]
        if form.posted.arrived != nil { problems.append(.init("Choose the file again. It has not been saved yet", field: "file")) }
        let form = FilledForm(record: record.action, posted: form.posted, problems: problems)
        return page(visit, record, form, number: latest.number, meanwhile: latest)
    }
}

extension ChangeEvidence {
    private static func page(
        _ visit: Visit, _ record: EvidenceRecord, _ form: FilledForm, number: Int, meanwhile: Evidence.Version? = nil
    ) -> Response {
        let evidence = record.evidence
        let kind = evidence.latest.content.kind
        let action = record.action.action
        let address: WebAddress = "/evidence/\(evidence.id)"
        return visit.page(
            "Change “\(evidence.latest.title.text.shortened(to: 80))”: \(action.title.lowercased())", in: .actions, status: form.status,
            back: BackLink(to: address, "Back to the evidence").inLandmark, failed: !form.problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(form.errorSummary)
            \(Heading(.large, "Change evidence", caption: "\(record.action.serviceName), \(action.title.lowercased())"))
            \(when(meanwhile) { theirs($0, record) })
            <p class="govuk-body">This makes version \(number + 1). Version \(number) stays as it is and can still be read.</p>
            \(visit.form(to: "/evidence/\(evidence.id)/change", method: kind == .file ? .multipart : .post, """
                <input type="hidden" name="number" value="\(number)">
                \(EvidenceFields.html(kind, form, keeping: evidence.file, rules: visit.fileRules, limit: visit.evidenceLimit))
                \(ButtonGroup("\(Button("Save new version", doubleClick: .prevented)) \(Link("Cancel", to: address))"))
                """))
            </div></div>
            """)
    }

    private static func theirs(_ version: Evidence.Version, _ record: EvidenceRecord) -> HTML {
        let view = EvidenceView(
            version, of: record.evidence.id, addedBy: record.action.name(of: version.by) ?? "somebody", place: .site, level: 2)
        return InsetText(view.html).html
    }
}

extension Evidence {
    /// The file that stays where the next version comes without one.
    fileprivate var file: File? {
        guard case .file(let file) = latest.content else { return nil }
        return file
    }
}
