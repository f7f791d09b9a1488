/// A link that looks like a button: it leads to the next page and changes nothing.
public struct LinkButton: Component {
    public enum Look: Sendable {
        case ordinary(ButtonKind)
        /// The green button with an arrow that begins a journey.
        case start
    }

    let text: HTML
    let address: WebAddress
    let look: Look

    public init(_ text: HTML, to address: WebAddress, look: Look) {
        self.text = text
        self.address = address
        self.look = look
    }

    public init(_ text: HTML, to address: WebAddress, kind: ButtonKind = .primary) {
        self.init(text, to: address, look: .ordinary(kind))
    }

    public var html: HTML {
        switch look {
        case .ordinary(let kind): link(className: kind.className, icon: .empty)
        case .start: link(className: "govuk-button govuk-button--start", icon: LinkButton.startIcon)
        }
    }

    private func link(className: String, icon: HTML) -> HTML {
        """
        <a href="\(address)" role="button" draggable="false" class="\(className)" data-module="govuk-button">\(text)\(icon)</a>
        """
    }

    private static let startIcon: HTML = """
        <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" \
        aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>
        """
}
