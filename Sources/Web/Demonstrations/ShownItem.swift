import Domain
import Markup

/// An action with what belongs to it, or a question about the point as a whole.
struct ShownItem {
    let item: Demonstration.Item
    let document: DemonstrationDocument
    let place: DocumentPlace
    /// Of its heading.
    let level: Int

    var html: HTML {
        switch item.content {
        case .action(let action): section(self.action(action))
        case .question(let question): section("\(title("\(item.title)"))\(part.conversation(question))")
        case .update, .evidence, .answer: "<ul class=\"aa-items\">\(part.html(item))</ul>"
        }
    }

    private var part: ShownPart { ShownPart(document: document, place: place, level: level + 1) }

    private func section(_ content: HTML) -> HTML {
        "<section class=\"aa-shown__item\" aria-labelledby=\"\(item.key.anchor)\">\(content)</section>"
    }

    private func title(_ text: HTML) -> HTML { Heading(.small, text, level: level, id: item.key.anchor).html }

    private func action(_ action: Action) -> HTML {
        """
        \(title("\(item.title): \(Link("\(action.text)", to: place.link("/actions/\(action.id)")))"))
        <p class="govuk-body aa-tags">\(action.status.tag)</p>
        \(when(action.whatWasDone) { HTML.paragraphs($0.text) })
        \(when(action.agreement) { agreement($0) })
        \(when(!item.parts.isEmpty) { "<ul class=\"aa-items\">\(each(item.parts) { part.html($0) })</ul>" })
        """
    }

    private func agreement(_ agreement: Action.Agreement) -> HTML {
        let proposal = agreement.proposal
        return """
            <p class="govuk-body">\(proposal.kind.words.capitalisedFirst), agreed by \(document.name(of: agreement.by)) on \
            \(Day(inLondonAt: agreement.at).words), to be done by \(proposal.target.words).</p>
            \(HTML.paragraphs(proposal.plan.text))
            """
    }
}

/// One thing that belongs to an action.
struct ShownPart {
    let document: DemonstrationDocument
    let place: DocumentPlace
    /// Of the headings that a note may have.
    let level: Int

    func html(_ item: Demonstration.Item) -> HTML {
        "<li class=\"aa-items__item\">\(content(item))</li>"
    }

    private func content(_ item: Demonstration.Item) -> HTML {
        switch item.content {
        // Stands alone: nothing else belongs to an action.
        case .action(let action): "<p class=\"govuk-body\">\(item.title): \(action.text)</p>"
        case .update(let update):
            """
            \(HTML.paragraphs(update.text.text))\
            <p class="govuk-body-s aa-muted">\(update.on.words)\(when(update.personName) { ", \($0)" })</p>
            """
        case .evidence(let evidence): self.evidence(evidence)
        case .answer(let answer): self.answer(answer)
        case .question(let question): "<p class=\"govuk-body\"><strong>\(item.title)</strong></p>\(conversation(question))"
        }
    }

    private func answer(_ answer: Answer) -> HTML {
        """
        <p class="govuk-body"><strong>\(answer.step.title)</strong></p>\
        \(when(answer.step.said) { HTML.paragraphs($0.text) })\
        <p class="govuk-body-s aa-muted">\(when(answer.personName) { "\($0), " })\(answer.at.words)</p>
        """
    }

    private func evidence(_ evidence: Evidence) -> HTML {
        let latest = evidence.latest
        let host: HTML = if case .link(let link) = latest.content { " to \(link.host)" } else { "" }
        return """
            \(evidenceItself(evidence))\
            <p class="govuk-body-s aa-muted">\(latest.content.kind.title)\(host), dated \(latest.dated.words). \
            Added by \(document.name(of: latest.by)).</p>
            """
    }

    private func evidenceItself(_ evidence: Evidence) -> HTML {
        let title = evidence.latest.title.text
        let own = place.link("/evidence/\(evidence.id)")
        switch evidence.latest.content {
        case .note(let note):
            let text: HTML = "<div class=\"aa-note\">\(Markdown(note.text, headingLevel: level))</div>"
            return """
                <p class="govuk-body">Evidence: \(Link("\(title)", to: own))</p>\
                \(place.folded("Read the note<span class=\"govuk-visually-hidden\"> \(title)</span>", text, id: "note-\(evidence.id)"))
                """
        case .link(let link):
            // An address that was allowed once and would not be now is text to read.
            guard let address = WebAddress(link.address) else { return "<p class=\"govuk-body\">Evidence: \(title) (\(link.address))</p>" }
            return "<p class=\"govuk-body\">Evidence: \(Link("\(title)", to: address, target: .newTab))</p>"
        case .file(let file):
            let download = place.link("/evidence/\(evidence.id)/versions/\(evidence.latest.number)/file")
            return "<p class=\"govuk-body\">Evidence: \(Link("\(title) (\(file.kind.title), \(file.sizeInWords))", to: download))</p>"
        }
    }

    /// The question, what was answered, and the way to its page.
    func conversation(_ question: PanelQuestion) -> HTML {
        """
        \(each(question.conversation) { message in
            """
            <div class="aa-shown__message">\(HTML.paragraphs(message.text.text))\
            <p class="govuk-body-s aa-muted">\(document.name(of: message.by)), \(message.side == .team ? "service team" : "panel"), \
            \(Day(inLondonAt: message.at).words)</p></div>
            """
        })\
        <p class="govuk-body-s">\(question.status.title). \
        \(Link("See the question", to: place.link("/questions/\(question.id)"), about: "\(question.text.text.shortened(to: 60))"))</p>
        """
    }
}

extension Demonstration.Item.Key {
    /// The id of its place on a page.
    var anchor: String { "item-\(rawValue)" }
}
