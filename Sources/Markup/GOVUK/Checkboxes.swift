/// Choose any number. Without a legend: a single tick box.
public struct Checkboxes: Component {
    public enum Layout: String, Sendable {
        case ordinary
        case small = "govuk-checkboxes--small"
    }

    let name: String
    let legend: FieldLabel?
    let choices: [Choice]
    let chosen: [String]
    let hint: HTML?
    let error: String?
    let layout: Layout
    let id: String

    /// `chosen` are the values that are ticked.
    public init(
        _ name: String, legend: FieldLabel?, choices: [Choice], chosen: [String] = [], hint: HTML? = nil, error: String? = nil,
        layout: Layout = .ordinary, id: String? = nil
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
        let group = FormGroup(id: id, hint: hint, error: error)
        let items = ChoiceItems(
            block: "govuk-checkboxes", type: "checkbox", name: name, id: id, choices: choices, chosen: chosen,
            describedBy: legend == nil ? group.describedBy() : nil
        )
        let className = classes("govuk-checkboxes", layout == .ordinary ? nil : layout.rawValue)
        return group.html(legend: legend, fields: "<div class=\"\(className)\" data-module=\"govuk-checkboxes\">\(items.html)</div>")
    }
}
