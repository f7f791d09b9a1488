/// One thing to choose in radios, tick boxes or a select.
public struct Choice: Sendable {
    enum Kind: Sendable {
        case ordinary, exclusive, divider
    }

    let value: String
    let text: HTML
    let hint: HTML?
    let extra: Attributes
    let kind: Kind

    public init(_ value: String, _ text: HTML, hint: HTML? = nil, extra: Attributes = .none) {
        self.init(value: value, text: text, hint: hint, extra: extra, kind: .ordinary)
    }

    /// "or", between choices of two sorts. Not for a select.
    public static func divider(_ text: HTML) -> Choice { Choice(value: "", text: text, hint: nil, extra: .none, kind: .divider) }

    /// "None of these": with JavaScript, ticking it unticks the others. For tick boxes only.
    public static func exclusive(_ value: String, _ text: HTML, hint: HTML? = nil) -> Choice {
        Choice(value: value, text: text, hint: hint, extra: .none, kind: .exclusive)
    }

    private init(value: String, text: HTML, hint: HTML?, extra: Attributes, kind: Kind) {
        self.value = value
        self.text = text
        self.hint = hint
        self.extra = extra
        self.kind = kind
    }
}

/// Radios and tick boxes differ in little: this writes the items of both.
struct ChoiceItems {
    let block: String
    let type: String
    let name: String
    let id: String
    let choices: [Choice]
    let chosen: [String]
    /// What every item is described by where no fieldset says it.
    var describedBy: String?

    var html: HTML {
        each(choices.enumerated()) { place, choice in
            // The first has the bare id, so that an error summary can lead to it.
            item(choice, id: place == 0 ? id : "\(id)-\(place + 1)")
        }
    }

    private func item(_ choice: Choice, id: String) -> HTML {
        guard choice.kind != .divider else { return "<div class=\"\(block)__divider\">\(choice.text)</div>" }
        let hint = choice.hint.map { Hint(text: $0, id: "\(id)-item-hint", className: "\(block)__hint") }
        let description = classes(describedBy, hint?.id)
        let attributes: Attributes = [
            "class": "\(block)__input",
            "id": id,
            "name": name,
            "type": type,
            "value": choice.value,
            "checked": chosen.contains(choice.value) ? "" : nil,
            "data-behaviour": choice.kind == .exclusive ? "exclusive" : nil,
            "aria-describedby": description.isEmpty ? nil : description,
        ]
        return """
            <div class="\(block)__item"><input\(attributes: attributes.and(choice.extra))>
            <label class="govuk-label \(block)__label" for="\(id)">\(choice.text)</label>
            \(hint)</div>
            """
    }
}
