extension HTML {
    /// What may stand in a hole, and what becomes of it there.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var html = HTML.empty

        public init(literalCapacity: Int, interpolationCount: Int) {
            html.reserve(bytes: literalCapacity + interpolationCount * 16)
        }

        public mutating func appendLiteral(_ literal: StaticString) { html.append(HTML(stringLiteral: literal)) }

        /// Escaped. Straight after `href="`, `src="` or `action="` it must also pass as a `WebAddress`, or `#` stands there instead.
        public mutating func appendInterpolation(_ text: String) {
            html.append(escaping: html.endsWhereAnAddressBegins ? WebAddress.text(checking: text) : text)
        }

        public mutating func appendInterpolation(_ text: Substring) { appendInterpolation(String(text)) }

        public mutating func appendInterpolation(_ number: Int) { html.append(literal: String(number)) }

        public mutating func appendInterpolation(_ address: WebAddress) { html.append(escaping: address.text) }

        public mutating func appendInterpolation(_ other: HTML) { html.append(other) }

        /// Nothing where there is none.
        public mutating func appendInterpolation(_ other: HTML?) {
            if let other { html.append(other) }
        }

        public mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { html.append(part) }
        }

        public mutating func appendInterpolation(_ component: some Component) { html.append(component.html) }

        /// Nothing where there is none.
        public mutating func appendInterpolation(_ component: (some Component)?) {
            if let component { html.append(component.html) }
        }

        public mutating func appendInterpolation(_ components: [some Component]) {
            for component in components { html.append(component.html) }
        }

        /// ` name="value"` for each pair that has a value, each with a space before it.
        public mutating func appendInterpolation(attributes: Attributes) { attributes.write(to: &html) }

        /// As it is, unescaped: for markup that somebody else has made safe.
        public mutating func appendInterpolation(raw text: String) { html.append(literal: text) }
    }
}
