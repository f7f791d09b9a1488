/// The end of a journey: what has been done, in large type, as the page's heading. GOV.UK calls it a panel, which is another word here.
public struct ConfirmationPanel: Component {
    let title: HTML
    let content: HTML?

    public init(_ title: HTML, _ content: HTML? = nil) {
        self.title = title
        self.content = content
    }

    public var html: HTML {
        """
        <div class="govuk-panel govuk-panel--confirmation"><h1 class="govuk-panel__title">\(title)</h1>\
        \(when(content) { "<div class=\"govuk-panel__body\">\($0)</div>" })</div>
        """
    }
}
