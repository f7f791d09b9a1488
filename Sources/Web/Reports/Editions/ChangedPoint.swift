import Domain
import Markup

/// One point that changed.
struct ChangedPoint {
    let change: PointChange

    var html: HTML {
        let title = change.title.to ?? change.title.from ?? ""
        let place = "point-\(change.number)"
        return """
            <section class="aa-point" aria-labelledby="\(place)">
            <h3 class="govuk-heading-s aa-point__title" id="\(place)">\(change.number). \(title) \(rating)</h3>
            \(when(note) { "<p class=\"govuk-body\">\($0)</p>" })
            \(actions)
            \(ChangedTexts("What the panel said", change.findings, level: 4).html)
            \(ChangedTexts("Optional advice", change.advice, level: 4).html)
            </section>
            """
    }

    private var rating: HTML {
        if !change.rating.isSame, let before = change.rating.from, let now = change.rating.to {
            return ChangedValue(from: before.tag, to: now.tag).html
        }
        return (change.rating.to ?? change.rating.from)?.tag ?? ""
    }

    private var note: HTML? {
        switch change.kind {
        case .added: "This point was not rated before."
        case .removed: "This point is not rated any more."
        case .same: nil
        case .changed where !change.trackedAs.isSame:
            "Its actions are tracked as \(change.trackedAs.to?.title.lowercased() ?? "neither amber nor red")."
        case .changed: nil
        }
    }

    private var actions: HTML {
        guard change.actions.contains(where: { $0.kind != .same }) else { return "" }
        return """
            \(Heading(.small, "Actions", level: 4))
            <ul class="govuk-list govuk-list--spaced">\(each(change.actions) { "<li>\(action($0))</li>" })</ul>
            """
    }

    private func action(_ action: ActionChange) -> HTML {
        let lead: HTML? = when(action.professionChanged ? action : nil) { action in
            "<span>Led by \(ChangedValue(from: Self.lead(action.from), to: Self.lead(action.to)))</span>"
        }
        return "\(ChangedText(change: action.text))<div class=\"aa-facts\">\(action.kind.tag)\(lead)</div>"
    }

    private static func lead(_ action: ReportedAction?) -> HTML { "\(action?.profession?.title.lowercased() ?? "no profession")" }
}

/// Paragraphs of which some changed. Nothing where none did.
struct ChangedTexts {
    private let title: HTML
    private let texts: [TextChange]
    private let level: Int

    init(_ title: HTML, _ texts: [TextChange], level: Int = 3) {
        (self.title, self.texts, self.level) = (title, texts, level)
    }

    var html: HTML {
        guard !texts.areSame else { return "" }
        return "\(Heading(.small, title, level: level))\(each(texts) { "<p class=\"govuk-body\">\(ChangedText(change: $0))</p>" })"
    }
}

extension ChangeKind {
    fileprivate var tag: HTML {
        switch self {
        case .same: Tag("Not changed", .plain).html
        case .changed: Tag("Changed", .lightBlue).html
        case .added: Tag("Added", .turquoise).html
        case .removed: Tag("Removed", .grey).html
        }
    }
}
