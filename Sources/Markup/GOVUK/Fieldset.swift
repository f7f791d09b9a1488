/// Fields that belong together under one legend.
public struct Fieldset: Component {
    let legend: FieldLabel
    let describedBy: String?
    let role: String?
    let content: HTML

    public init(_ legend: FieldLabel, describedBy: String? = nil, role: String? = nil, content: HTML) {
        self.legend = legend
        self.describedBy = describedBy
        self.role = role
        self.content = content
    }

    public var html: HTML {
        """
        <fieldset\(attributes: ["class": "govuk-fieldset", "role": role, "aria-describedby": describedBy])>
        \(legend.legend)
        \(content)
        </fieldset>
        """
    }
}
