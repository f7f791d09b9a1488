/// What is wrong with one field, beside it. Form components make their own from `error:`.
public struct ErrorMessage: Component {
    let text: String
    let id: String?

    public init(_ text: String, id: String? = nil) {
        self.text = text
        self.id = id
    }

    public var html: HTML {
        """
        <p\(attributes: ["id": id, "class": "govuk-error-message"])><span class="govuk-visually-hidden">Error:</span> \(text)</p>
        """
    }
}
