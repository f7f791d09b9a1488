/// Several lines of text.
public struct TextArea: Component {
    let name: String
    let label: FieldLabel
    let value: String
    let hint: HTML?
    let error: String?
    let rows: Int
    let id: String
    let extra: Attributes

    public init(
        _ name: String, label: FieldLabel, value: String? = nil, hint: HTML? = nil, error: String? = nil, rows: Int = 5, id: String? = nil,
        extra: Attributes = .none
    ) {
        self.name = name
        self.label = label
        self.value = value ?? ""
        self.hint = hint
        self.error = error
        self.rows = rows
        self.id = id ?? name
        self.extra = extra
    }

    public var html: HTML {
        let group = FormGroup(id: id, hint: hint, error: error)
        return group.html(label: label, field: element(className: nil, describedBy: group.describedBy()))
    }

    /// The bare element. Browsers drop a line break that comes first in a text area, so one is put before it to be dropped.
    func element(className: String?, describedBy: String?) -> HTML {
        let attributes: Attributes = [
            "class": classes("govuk-textarea", error.map { _ in "govuk-textarea--error" }, className),
            "id": id,
            "name": name,
            "rows": String(rows),
            "aria-describedby": describedBy,
        ]
        let sacrificed: HTML = value.first?.isNewline == true ? "\n" : ""
        return "<textarea\(attributes: attributes.and(extra))>\(sacrificed)\(value)</textarea>"
    }
}
