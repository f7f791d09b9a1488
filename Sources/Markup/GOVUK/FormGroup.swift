/// What every field has around it: label or legend, hint, error, and the ids that tie them to the field for people who listen.
struct FormGroup {
    let id: String
    let hint: HTML?
    let error: String?
    var className: String?
    var attributes: Attributes = .none

    /// What `aria-describedby` says: the field's own description first where it has one, then hint and error.
    func describedBy(_ first: String? = nil) -> String? {
        let all = classes(first, hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" })
        return all.isEmpty ? nil : all
    }

    func html(label: FieldLabel, field: HTML) -> HTML {
        group("\(label.label(for: id))\(messages)\(field)")
    }

    /// Several fields under one legend; without a legend the fields stand bare, for a single tick box.
    func html(legend: FieldLabel?, role: String? = nil, fields: HTML) -> HTML {
        guard let legend else { return group("\(messages)\(fields)") }
        return group(Fieldset(legend, describedBy: describedBy(), role: role, content: "\(messages)\(fields)").html)
    }

    private var messages: HTML {
        "\(hint.map { Hint(text: $0, id: "\(id)-hint") })\(error.map { ErrorMessage($0, id: "\(id)-error") })"
    }

    private func group(_ content: HTML) -> HTML {
        let className = classes("govuk-form-group", error.map { _ in "govuk-form-group--error" }, className)
        return "<div\(attributes: Attributes(dictionaryLiteral: ("class", className)).and(attributes))>\(content)</div>"
    }
}
