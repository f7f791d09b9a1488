/// Facts about one of several like things, in a frame with a title. Its links, and those of its rows, say the title to people who listen.
public struct SummaryCard: Component {
    let title: HTML
    let level: Int
    let links: [SummaryList.RowLink]
    let list: SummaryList

    public init(_ title: HTML, level: Int = 2, links: [SummaryList.RowLink] = [], rows: [SummaryList.Row]) {
        self.title = title
        self.level = level
        self.links = links
        list = SummaryList(rows)
    }

    public var html: HTML {
        """
        <div class="govuk-summary-card"><div class="govuk-summary-card__title-wrapper">
        <h\(level) class="govuk-summary-card__title">\(title)</h\(level)>
        \(actions)
        </div>
        <div class="govuk-summary-card__content">\(list.html(cardTitle: title))</div></div>
        """
    }

    private var actions: HTML {
        switch links.count {
        case 0: ""
        case 1: "<div class=\"govuk-summary-card__actions\">\(each(links) { $0.html(cardTitle: title) })</div>"
        default: "<ul class=\"govuk-summary-card__actions\">\(each(links, item))</ul>"
        }
    }

    private func item(_ link: SummaryList.RowLink) -> HTML {
        "<li class=\"govuk-summary-card__action\">\(link.html(cardTitle: title))</li>"
    }
}
