/// Choose one from a long list.
public struct Select: Component {
    let name: String
    let label: FieldLabel
    let choices: [Choice]
    let chosen: String?
    let hint: HTML?
    let error: String?
    let id: String
    let extra: Attributes

    public init(
        _ name: String, label: FieldLabel, choices: [Choice], chosen: String? = nil, hint: HTML? = nil, error: String? = nil,
        id: String? = nil, extra: Attributes = .none
    ) {
        self.name = name
        self.label = label
        self.choices = choices
        self.chosen = chosen
        self.hint = hint
        self.error = error
        self.id = id ?? name
        self.extra = extra
    }

    public var html: HTML {
        let group = FormGroup(id: id, hint: hint, error: error)
        let attributes: Attributes = [
            "class": classes("govuk-select", error.map { _ in "govuk-select--error" }),
            "id": id,
            "name": name,
            "aria-describedby": group.describedBy(),
        ]
        return group.html(label: label, field: "<select\(attributes: attributes.and(extra))>\(each(choices, option))</select>")
    }

    private func option(_ choice: Choice) -> HTML {
        let attributes: Attributes = ["value": choice.value, "selected": choice.value == chosen ? "" : nil]
        return "<option\(attributes: attributes.and(choice.extra))>\(choice.text)</option>"
    }
}
