/// Choose one.
public struct Radios: Component {
    public enum Layout: String, Sendable {
        case stacked
        case inline = "govuk-radios--inline"
        case small = "govuk-radios--small"
    }

    let name: String
    let legend: FieldLabel?
    let choices: [Choice]
    let chosen: String?
    let hint: HTML?
    let error: String?
    let layout: Layout
    let id: String

    /// `chosen` is the value that is on, if any. The first radio has the bare `id` (the name unless given).
    public init(
        _ name: String, legend: FieldLabel?, choices: [Choice], chosen: String? = nil, hint: HTML? = nil, error: String? = nil,
        layout: Layout = .stacked, id: String? = nil
    ) {
        self.name = name
        self.legend = legend
        self.choices = choices
        self.chosen = chosen
        self.hint = hint
        self.error = error
        self.layout = layout
        self.id = id ?? name
    }

    public var html: HTML {
        let items = ChoiceItems(
            block: "govuk-radios", type: "radio", name: name, id: id, choices: choices, chosen: chosen.map { [$0] } ?? [])
        let className = classes("govuk-radios", layout == .stacked ? nil : layout.rawValue)
        return FormGroup(id: id, hint: hint, error: error)
            .html(legend: legend, fields: "<div class=\"\(className)\" data-module=\"govuk-radios\">\(items.html)</div>")
    }
}
