import Casework
import Domain
import Hummingbird
import Markup

/// The team sends evidence to the assessments team: exactly the versions that the page showed.
enum SubmitEvidence {
    static let routes: [Route] = [
        .get("/actions/:action/submit", .action(.submitEvidence)) { visit in
            let record = try await visit.actionRecord()
            try record.action.admit(.submitEvidence, record.actor)
            let pins = record.currentEvidence.map(\.pin.text)
            return page(visit, FilledForm(record: record, posted: Posted(fields: ["evidence": pins])), version: record.action.version)
        },
        .post("/actions/:action/submit", .action(.submitEvidence)) { try await submit($0) },
    ]

    private static func submit(_ visit: Visit) async throws -> Response {
        let record = try await visit.actionRecord()
        try record.permit(.submitEvidence)
        let posted = try await visit.posted()
        let seen = try posted.seenVersion
        let pins = try posted.all("evidence").map { text in
            guard let pin = Evidence.Pin(text) else { throw BrokenForm() }
            return pin
        }
        var answers = Answers(posted)
        let note = answers.words("note")
        if pins.isEmpty, !record.currentEvidence.isEmpty { answers.refuse("Choose the evidence to send", field: "evidence") }
        var form = FilledForm(record: record, posted: posted, problems: answers.problems)
        guard form.problems.isEmpty else { return page(visit, form, version: seen) }
        form.problems = pins.compactMap { record.staleness(of: $0) }
        guard form.problems.isEmpty else { return page(visit, form, version: record.action.version) }
        do {
            try await visit.casework.submitEvidence(pins, note: note, of: record.action.id, by: visit.person, expecting: seen)
            return visit.redirect(to: ("/actions/\(record.action.id)" as WebAddress).saying(.evidenceSubmitted))
        } catch Failure.changedMeanwhile {
            return try await afterChange(visit, posted)
        } catch let refusal as Action.Refusal {
            form.problems = [.init(refusal)]
            return page(visit, form, version: seen)
        }
    }

    /// Somebody else was first: what was typed, over what there is now, so that sending it again is a choice.
    private static func afterChange(_ visit: Visit, _ posted: Posted) async throws -> Response {
        let record = try await visit.actionRecord()
        let problems = [FilledForm.Problem(record.latestChange)] + (record.obstacle(to: .submitEvidence).map { [.init($0)] } ?? [])
        return page(visit, FilledForm(record: record, posted: posted, problems: problems), version: record.action.version)
    }
}

extension ActionRecord {
    /// Why a version that somebody saw cannot be sent any more; nil where it is still the latest.
    fileprivate func staleness(of pin: Evidence.Pin) -> FilledForm.Problem? {
        guard let piece = currentEvidence.first(where: { $0.id == pin.evidence }) else {
            return .init("Some evidence was removed after you opened this page. Check what you send, then try again")
        }
        guard piece.latest.number != pin.version else { return nil }
        let who = name(of: piece.latest.by) ?? "Somebody"
        let title = piece.latest.title.text.shortened(to: 80)
        return .init("\(who) changed “\(title)” after you opened this page. Check the new version, then try again")
    }
}

extension SubmitEvidence {
    private static func page(_ visit: Visit, _ form: FilledForm, version: Version) -> Response {
        let record = form.record
        let action = record.action
        return visit.page(
            "Submit evidence: \(action.title.lowercased())", in: .actions, status: form.status, back: record.backLink,
            failed: !form.problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(form.errorSummary)
            \(Heading(.large, "Submit evidence", caption: "\(record.serviceName), \(action.title.lowercased())"))
            \(InsetText("<p class=\"govuk-body\">\(action.text)</p>"))
            \(record.currentEvidence.isEmpty ? nothingToSend(action) : fields(visit, form, version: version))
            </div></div>
            """)
    }

    private static func nothingToSend(_ action: Action) -> HTML {
        """
        <p class="govuk-body">There is no evidence to send yet. Add a note, a link or a file that shows what was done, then come back to
        submit it.</p>
        \(ButtonGroup("\(LinkButton("Add evidence", to: "/actions/\(action.id)/evidence/new")) \(Link("Cancel", to: "/actions/\(action.id)"))"))
        """
    }

    private static func fields(_ visit: Visit, _ form: FilledForm, version: Version) -> HTML {
        let record = form.record
        let chosen = Set(form.posted.all("evidence").compactMap { Evidence.Pin($0)?.evidence })
        let address: WebAddress = "/actions/\(record.action.id)"
        return """
            \(whatWasAsked(record))
            \(visit.form(to: "/actions/\(record.action.id)/submit", version: version, """
                \(Checkboxes("evidence", legend: .medium("Evidence to send"), choices: record.currentEvidence.map(choice),
                    chosen: record.currentEvidence.filter { chosen.contains($0.id) }.map(\.pin.text),
                    hint: "Only what you choose is sent, as it is now.", error: form.error("evidence")))
                <p class="govuk-body">\(Link("Add more evidence", to: "/actions/\(record.action.id)/evidence/new"))</p>
                \(TextArea("note", label: .medium("Covering note (optional)"), value: form.text("note"),
                    hint: "Say how this shows that the action is done.", error: form.error("note")))
                \(whatHappensNext)
                \(ButtonGroup("\(Button("Submit evidence", doubleClick: .prevented)) \(Link("Cancel", to: address))"))
                """))
            """
    }

    private static func whatWasAsked(_ record: ActionRecord) -> HTML {
        guard case .evidenceReturned(let back) = record.action.state else { return "" }
        return """
            \(Heading(.medium, "What was asked for on \(Day(inLondonAt: back.at).words)"))
            \(HTML.paragraphs(back.reason.text))
            """
    }

    private static func choice(_ evidence: Evidence) -> Choice {
        let version = evidence.latest
        let number = version.number > 1 ? ", version \(version.number)" : ""
        return Choice(
            evidence.pin.text, "\(version.title.text)", hint: "\(version.content.kind.title)\(number), dated \(version.dated.words)")
    }

    private static let whatHappensNext: HTML = """
        \(Heading(.medium, "What happens next"))
        \(ItemList(["The assessments team checks it. They forward it to the lead assessor, or return it with a reason.",
            "The lead assessor accepts it, and the action is resolved, or asks for more."], style: .number))
        <p class="govuk-body">What you send stays as it is. You can take it back until the lead assessor has decided.</p>
        """
}

extension Evidence.Pin {
    /// As a form sends it: the piece and the version that the person saw.
    fileprivate var text: String { "\(evidence):\(version)" }

    fileprivate init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = parts.first.flatMap({ Evidence.ID($0) }), let number = parts.last.flatMap({ Int($0) }) else {
            return nil
        }
        self.init(evidence: id, version: number)
    }
}
