import Casework
import Domain
import Hummingbird
import Markup

/// One piece of evidence: what each version says, and what became of it.
enum ShowEvidence {
    static let routes: [Route] = [
        .get("/evidence/:evidence", .signedIn) { visit in
            let record = try await visit.evidenceRecord()
            let action = record.action.action
            return visit.page(
                "\(record.evidence.latest.title.text.shortened(to: 80)): evidence for \(action.title.lowercased())", in: .actions,
                back: record.action.backLink, view(record))
        }
    ]

    private static func view(_ record: EvidenceRecord) -> HTML {
        let evidence = record.evidence
        let action = record.action.action
        return """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "\(evidence.latest.title.text)", caption: "\(record.action.serviceName), evidence for \(action.title.lowercased())"))
            \(when(evidence.removal) { removed($0, record.action) })
            \(steps(record))
            <ul class="govuk-list aa-evidence">
            \(each(evidence.versions.reversed()) { "<li class=\"aa-evidence__item\">\(version($0, record))</li>" })
            </ul>
            </div></div>
            """
    }

    private static func removed(_ removal: Evidence.Removal, _ action: ActionRecord) -> HTML {
        """
        <p class="govuk-body">\(EvidenceMark.removed.tag) by \(action.name(of: removal.by) ?? "somebody") on \(removal.at.words)</p>
        \(InsetText(HTML.paragraphs(removal.reason.text)))
        """
    }

    private static func steps(_ record: EvidenceRecord) -> HTML {
        guard record.evidence.removal == nil else { return "" }
        let id = record.evidence.id
        let (action, actor) = (record.action.action, record.action.actor)
        let mayRemove = action.admits(.removeEvidence, actor) && !record.action.isWithAssessors(record.evidence)
        let pieces: [HTML] =
            (action.admits(.changeEvidence, actor)
                ? [LinkButton("Change", to: "/evidence/\(id)/change", kind: .secondary).html] : [])
            + (mayRemove ? [Link("Remove this evidence", to: "/evidence/\(id)/remove").html] : [])
        return pieces.isEmpty ? "" : ButtonGroup(pieces.joined(by: " ")).html
    }

    private static func version(_ version: Evidence.Version, _ record: EvidenceRecord) -> HTML {
        let evidence = record.evidence
        let isLatest = version.number == evidence.latest.number
        let marks = isLatest && evidence.removal == nil ? EvidenceMarks(record.action).of(evidence) : []
        let pin = Evidence.Pin(evidence: evidence.id, version: version.number)
        let file = EvidencePlace.site.file(of: evidence.id, version: version.number)
        return """
            \(Heading(.small, "Version \(version.number)\(isLatest && version.number > 1 ? ", the latest" : "")", level: 2))
            \(when(!marks.isEmpty) { "<p class=\"govuk-body aa-tags\">\(marks.map(\.tag).joined(by: " "))</p>" })
            \(when(version.title != evidence.latest.title) { "<p class=\"govuk-body\">It was called “\(version.title.text)”.</p>" })
            \(EvidenceContentView(content: version.content, file: file, level: 3))
            <p class="govuk-body-s aa-muted">\(version.origin(addedBy: record.action.name(of: version.by) ?? "somebody"))</p>
            \(fate(record.action.answers.filter { $0.submission?.evidence.contains(pin) ?? false }))
            """
    }

    /// What became of the submissions that it was part of.
    private static func fate(_ answers: [Answer]) -> HTML {
        when(!answers.isEmpty) {
            """
            <ul class="govuk-list govuk-list--bullet">
            \(each(answers) { "<li>\($0.step.title) on \($0.at.words) by \($0.personName ?? "somebody")</li>" })
            </ul>
            """
        }
    }
}
