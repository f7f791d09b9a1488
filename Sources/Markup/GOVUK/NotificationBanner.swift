/// Tells something that is not about this page: that the last step is done, or what matters just now.
public struct NotificationBanner: Component {
    public enum Kind: Sendable {
        case success, important
    }

    let kind: Kind
    let content: HTML
    let titleID: String

    /// A sentence, in large type. A second banner on a page needs a `titleID` of its own.
    public init(_ kind: Kind, _ sentence: HTML, titleID: String = "govuk-notification-banner-title") {
        self.init(kind, content: "<p class=\"govuk-notification-banner__heading\">\(sentence)</p>", titleID: titleID)
    }

    public init(_ kind: Kind, content: HTML, titleID: String = "govuk-notification-banner-title") {
        self.kind = kind
        self.content = content
        self.titleID = titleID
    }

    public var html: HTML {
        let attributes: Attributes = [
            "class": classes("govuk-notification-banner", kind == .success ? "govuk-notification-banner--success" : nil),
            "role": kind == .success ? "alert" : "region",
            "aria-labelledby": titleID,
            "data-module": "govuk-notification-banner",
        ]
        return """
            <div\(attributes: attributes)><div class="govuk-notification-banner__header">
            <h2 class="govuk-notification-banner__title" id="\(titleID)">\(kind == .success ? "Success" as HTML : "Important")</h2>
            </div><div class="govuk-notification-banner__content">\(content)</div></div>
            """
    }
}
