/// Facts about one thing: a name, a value, and links to change it.
public struct SummaryList: Component {
    public struct Row: Sendable {
        let key: HTML
        let value: HTML
        let links: [RowLink]

        public init(_ key: HTML, _ value: HTML, links: [RowLink] = []) {
            self.key = key
            self.value = value
            self.links = links
        }
    }

    /// "Change", with what it changes said to people who listen.
    public struct RowLink: Sendable {
        let text: HTML
        let address: WebAddress
        let about: HTML?

        public init(_ text: HTML, to address: WebAddress, about: HTML? = nil) {
            self.text = text
            self.address = address
            self.about = about
        }

        func html(cardTitle: HTML?) -> HTML {
            let hidden: HTML = "\(about.map { " \($0)" as HTML })\(cardTitle.map { " (\($0))" as HTML })"
            let span = when(!hidden.isEmpty) { "<span class=\"govuk-visually-hidden\">\(hidden)</span>" }
            return "<a class=\"govuk-link\" href=\"\(address)\">\(text)\(span)</a>"
        }
    }

    public enum Borders: Sendable {
        case shown, hidden
    }

    let rows: [Row]
    let borders: Borders

    public init(_ rows: [Row], borders: Borders = .shown) {
        self.rows = rows
        self.borders = borders
    }

    public var html: HTML { html(cardTitle: nil) }

    func html(cardTitle: HTML?) -> HTML {
        let anyLinks = rows.contains { !$0.links.isEmpty }
        return """
            <dl class="\(classes("govuk-summary-list", borders == .hidden ? "govuk-summary-list--no-border" : nil))">
            \(each(rows) { line($0, anyLinks: anyLinks, cardTitle: cardTitle) })
            </dl>
            """
    }

    private func line(_ row: Row, anyLinks: Bool, cardTitle: HTML?) -> HTML {
        let modifier = anyLinks && row.links.isEmpty ? "govuk-summary-list__row--no-actions" : nil
        return """
            <div class="\(classes("govuk-summary-list__row", modifier))">
            <dt class="govuk-summary-list__key">\(row.key)</dt>
            <dd class="govuk-summary-list__value">\(row.value)</dd>
            \(when(!row.links.isEmpty) { "<dd class=\"govuk-summary-list__actions\">\(links(of: row, cardTitle: cardTitle))</dd>" })
            </div>
            """
    }

    private func links(of row: Row, cardTitle: HTML?) -> HTML {
        if row.links.count == 1 { return each(row.links) { $0.html(cardTitle: cardTitle) } }
        let items = each(row.links) { "<li class=\"govuk-summary-list__actions-list-item\">\($0.html(cardTitle: cardTitle))</li>" }
        return "<ul class=\"govuk-summary-list__actions-list\">\(items)</ul>"
    }
}
