/// An address that is safe in a link, a form or a redirect: a path of our own, a place on this page, or absolute `https:` or `http:`.
/// `javascript:`, `data:` and `//elsewhere` cannot be one.
///
/// Written in our code it is a literal whose holes are percent-encoded: `"/actions/\(action.id)?status=\(status)"`.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// As it stands in a `Location` header: ASCII, percent-encoded, not escaped for HTML.
    public let text: String

    public var description: String { text }

    /// Nil where the text, from outside, is no such address. Spaces and letters beyond ASCII are percent-encoded.
    public init?(_ text: String) {
        guard let checked = WebAddress.checked(text) else { return nil }
        self.text = checked
    }

    /// A place on the same page.
    public init(fragment id: String) { text = "#" + WebAddress.encoded(id) }

    /// Opens the person's own mail program.
    public init(email: String) { text = "mailto:" + WebAddress.encoded(email, keeping: "@") }

    /// The same, with a message begun. Line ends in `body` are `\n`.
    public init(email: String, subject: String, body: String) {
        let body = body.split(separator: "\n", omittingEmptySubsequences: false).map { WebAddress.encoded(String($0)) }.joined(
            separator: "%0D%0A")
        text = WebAddress(email: email).text + "?subject=" + WebAddress.encoded(subject) + "&body=" + body
    }

    /// Whether it stays on this site: what a redirect to an address from outside must ask first.
    public var isOwnPath: Bool { text.hasPrefix("/") }

    /// The same page at the element with that id.
    public func at(_ id: String) -> WebAddress {
        WebAddress(trusted: text.prefix { $0 != "#" } + "#" + WebAddress.encoded(id))
    }

    init(trusted text: some StringProtocol) { self.text = String(text) }
}

extension WebAddress: ExpressibleByStringInterpolation {
    public init(stringLiteral text: StaticString) { self.text = WebAddress.text(checking: text.description) }

    public init(stringInterpolation: StringInterpolation) { text = WebAddress.text(checking: stringInterpolation.text) }

    /// Every hole is percent-encoded, so that it stays one segment of a path or one value of a query.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var text = ""

        public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity + interpolationCount * 36) }

        public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

        public mutating func appendInterpolation(_ value: some CustomStringConvertible) { text += WebAddress.encoded(value.description) }
    }
}
