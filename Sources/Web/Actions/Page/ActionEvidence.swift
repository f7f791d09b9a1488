import Casework
import Domain
import Markup

/// The evidence of an action, oldest first, and what was removed. Nothing before the review, when there can be none.
struct ActionEvidence {
    let record: ActionRecord

    var html: HTML {
        if record.evidence.isEmpty, !mayAdd, record.action.status == .toReview || record.action.status.isClosed { return "" }
        return """
            \(Heading(.medium, "Evidence", id: "evidence"))
            \(record.currentEvidence.isEmpty ? nothing : list(record.currentEvidence))
            \(when(mayAdd) { LinkButton("Add evidence", to: "/actions/\(record.action.id)/evidence/new", kind: .secondary).html })
            \(removed)
            """
    }

    private var mayAdd: Bool { record.action.admits(.addEvidence, record.actor) }

    private var nothing: HTML {
        mayAdd
            ? """
            <p class="govuk-body">There is no evidence yet. Add a note, a link or a file that shows what was done. The assessments team and
            the panel can see it as soon as you add it.</p>
            """ : "<p class=\"govuk-body\">The service team has not added evidence yet.</p>"
    }

    private func list(_ evidence: [Evidence]) -> HTML {
        let marks = EvidenceMarks(record)
        return """
            <ul class="govuk-list aa-evidence">
            \(each(evidence) { "<li class=\"aa-evidence__item\">\(piece($0, marks.of($0)))</li>" })
            </ul>
            """
    }

    private func piece(_ evidence: Evidence, _ marks: [EvidenceMark]) -> HTML {
        """
        \(EvidenceView(evidence.latest, of: evidence.id, addedBy: record.name(of: evidence.latest.by) ?? "somebody", place: .site,
            marks: marks))
        <p class="govuk-body aa-facts">\(links(evidence).joined(by: " "))</p>
        """
    }

    private func links(_ evidence: Evidence) -> [HTML] {
        let about: HTML = "“\(evidence.latest.title.text)”"
        let address: WebAddress = "/evidence/\(evidence.id)"
        let versions: HTML = evidence.earlier.isEmpty ? "Details" : "All \(evidence.versions.count) versions"
        var links = [Link(versions, to: address, about: "of \(about)").html]
        if record.action.admits(.changeEvidence, record.actor), evidence.removal == nil {
            links.append(Link("Change", to: "/evidence/\(evidence.id)/change", about: about).html)
        }
        if record.action.admits(.removeEvidence, record.actor), evidence.removal == nil, !record.isWithAssessors(evidence) {
            links.append(Link("Remove", to: "/evidence/\(evidence.id)/remove", about: about).html)
        }
        return links
    }

    private var removed: HTML {
        let removed = record.evidence.filter { $0.removal != nil }
        return when(!removed.isEmpty) {
            Details(
                "\(removed.count.counted("removed piece").capitalisedFirst) of evidence",
                ItemList(removed.map(removedPiece), style: .bullet).html
            ).html
        }
    }

    private func removedPiece(_ evidence: Evidence) -> HTML {
        """
        \(Link("\(evidence.latest.title.text)", to: "/evidence/\(evidence.id)"))\
        \(when(evidence.removal) { ", removed by \(record.name(of: $0.by) ?? "somebody") on \($0.at.words): \($0.reason.text)" })
        """
    }
}
