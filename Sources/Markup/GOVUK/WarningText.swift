/// What happens if the person gets this wrong.
public struct WarningText: Component {
    let text: HTML

    public init(_ text: HTML) { self.text = text }

    public var html: HTML {
        """
        <div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span>
        <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> \(text)</strong></div>
        """
    }
}
