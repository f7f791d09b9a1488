import Domain
import Markup

/// Everything on record of a point, each thing with the buttons that put it elsewhere or leave it out.
struct ArrangedItems {
    let items: [Demonstration.Item]

    /// Characters of a thing that are shown: enough to know it by.
    private static let limit = 160

    var html: HTML {
        guard !items.isEmpty else {
            return "<p class=\"govuk-body\">Nothing is on record of this point yet. What you do on its actions appears here.</p>"
        }
        return list(items, className: "aa-arranged")
    }

    private func list(_ items: [Demonstration.Item], className: HTML) -> HTML {
        """
        <ol class="\(className)">\(each(items.enumerated()) { place, item in
            line(item, canMoveUp: place > 0, canMoveDown: place < items.count - 1)
        })</ol>
        """
    }

    private func line(_ item: Demonstration.Item, canMoveUp: Bool, canMoveDown: Bool) -> HTML {
        """
        <li class="aa-arranged__item" id="\(item.key.anchor)">
        <p class="govuk-body"><strong>\(item.title)</strong>\(when(item.isHidden) { " \(Tag("Left out", .grey))" })\
        \(when(item.gist) { "<br>\($0.shortened(to: Self.limit))" })</p>
        <div class="aa-arranged__buttons">
        \(when(canMoveUp) { button("Move up", .move(item.key, .up), item) })
        \(when(canMoveDown) { button("Move down", .move(item.key, .down), item) })
        \(item.isHidden ? button("Show", .show(item.key), item) : button("Leave out", .leaveOut(item.key), item))
        </div>
        \(when(!item.parts.isEmpty && !item.isHidden) { list(item.parts, className: "aa-arranged__parts") })
        </li>
        """
    }

    private func button(_ word: HTML, _ press: Pressed, _ item: Demonstration.Item) -> HTML {
        Button(
            "\(word)<span class=\"govuk-visually-hidden\">: \(item.title.lowercasedFirst)</span>", kind: .link, name: "press",
            value: press.value
        ).html
    }
}

extension Demonstration.Item {
    /// What it says, where its title does not say it.
    fileprivate var gist: String? {
        switch content {
        case .action(let action): action.text
        case .update(let update): update.text.text
        case .evidence: nil
        case .answer(let answer): answer.step.said?.text
        case .question(let question): question.text.text
        }
    }
}
