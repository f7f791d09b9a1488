/// Leads to the page before; stands first on the page.
public struct BackLink: Component {
    let text: HTML
    let address: WebAddress

    public init(to address: WebAddress, _ text: HTML = "Back") {
        self.text = text
        self.address = address
    }

    /// In a landmark of its own, since it stands outside `main`: people who move by landmarks would miss it otherwise.
    public var inLandmark: HTML { "<nav aria-label=\"Back\">\(html)</nav>" }

    public var html: HTML { "<a href=\"\(address)\" class=\"govuk-back-link\">\(text)</a>" }
}
