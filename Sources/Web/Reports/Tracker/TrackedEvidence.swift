import Domain
import Markup

/// The evidence as it says now: what each piece is called, what it is, where it is, and of when.
struct TrackedEvidence {
    let entry: TrackingDocument.Entry
    let document: TrackingDocument
    let place: DocumentPlace
    let mark: NewMark

    /// Characters of a note that are shown at once.
    private static let limit = 300

    var html: HTML {
        guard !entry.evidence.isEmpty else { return "" }
        return """
            <h4 class="aa-entry__heading">Evidence</h4>
            <ul class="aa-items">\(each(entry.evidence, item))</ul>
            """
    }

    private func item(_ evidence: Evidence) -> HTML {
        let isNew = entry.isNew(evidence)
        let added = entry.isAddedAfterDecision(evidence) ? " \(Tag("Added after the decision", .orange))" as HTML : ""
        return """
            <li class="\(mark.style("aa-items__item", isNew))">\(content(evidence))\
            <p class="govuk-body-s aa-muted">\(facts(evidence))\(added)\(mark.tag(isNew))</p></li>
            """
    }

    private func content(_ evidence: Evidence) -> HTML {
        let title: HTML = "\(evidence.latest.title.text)"
        let own = place.link("/evidence/\(evidence.id)")
        switch evidence.latest.content {
        case .note(let note): return "<p class=\"govuk-body\">\(Link(title, to: own))</p>\(text(of: note, evidence))"
        case .link(let link):
            // An address that was allowed once and would not be now is text to read.
            guard let address = WebAddress(link.address) else { return "<p class=\"govuk-body\">\(title) (\(link.address))</p>" }
            return "<p class=\"govuk-body\">\(Link(title, to: address, target: .newTab))</p>"
        case .file(let file):
            let download = place.link("/evidence/\(evidence.id)/versions/\(evidence.latest.number)/file")
            return "<p class=\"govuk-body\">\(Link("\(title) (\(file.kind.title), \(file.sizeInWords))", to: download))</p>"
        }
    }

    private func text(of note: Words, _ evidence: Evidence) -> HTML {
        let text: HTML = "<div class=\"aa-note\">\(Markdown(note.text, headingLevel: 5))</div>"
        guard note.text.count > Self.limit else { return text }
        return place.folded(
            "Read the note<span class=\"govuk-visually-hidden\"> \(evidence.latest.title.text)</span>", text, id: "note-\(evidence.id)")
    }

    private func facts(_ evidence: Evidence) -> HTML {
        let latest = evidence.latest
        let host: HTML = if case .link(let link) = latest.content { " to \(link.host)" } else { "" }
        let own = place.link("/evidence/\(evidence.id)")
        return """
            \(latest.content.kind.title)\(host). Dated \(latest.dated.words). Added by \(document.name(of: latest.by)) on \
            \(Day(inLondonAt: latest.at).words).\
            \(when(latest.number > 1) { " \(Link("All \(latest.number) versions", to: own, about: "of \(latest.title.text)"))." })
            """
    }
}
