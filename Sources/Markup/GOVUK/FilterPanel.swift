/// A list beside what narrows it: the chosen filters, a form of fields, and the results. Works without JavaScript: it is a form that gets.
public struct FilterPanel: Component {
    /// A filter that is on, with the address of the same list without it.
    public struct Chosen: Sendable {
        let group: HTML
        let text: HTML
        let removing: WebAddress

        public init(_ group: HTML, _ text: HTML, removing: WebAddress) {
            self.group = group
            self.text = text
            self.removing = removing
        }
    }

    let action: WebAddress
    let fields: HTML
    let chosen: [Chosen]
    let clearing: WebAddress
    let results: HTML

    /// `fields` are form components; `clearing` is the list's address with no filter on.
    public init(action: WebAddress, fields: HTML, chosen: [Chosen] = [], clearing: WebAddress, results: HTML) {
        self.action = action
        self.fields = fields
        self.chosen = chosen
        self.clearing = clearing
        self.results = results
    }

    public var html: HTML {
        """
        <div class="aa-filter-layout">
        <div class="aa-filter">
        <h2 class="govuk-heading-m aa-filter__title">Filter</h2>
        \(when(!chosen.isEmpty) { chosenFilters })
        <form action="\(action)" method="get" novalidate>
        \(fields)
        \(Button("Apply filters", doubleClick: .allowed))
        </form>
        </div>
        <div class="aa-filter-layout__results">
        \(results)
        </div>
        </div>
        """
    }

    private var chosenFilters: HTML {
        """
        <div class="aa-filter__chosen">
        <h3 class="govuk-heading-s">Chosen filters</h3>
        <ul class="aa-filter__tags">\(each(chosen, tag))</ul>
        <p class="govuk-body"><a class="govuk-link" href="\(clearing)">Clear filters</a></p>
        </div>
        """
    }

    private func tag(_ filter: Chosen) -> HTML {
        """
        <li><a class="aa-filter__tag" href="\(filter.removing)"><span class="govuk-visually-hidden">Remove filter \(filter.group): </span>\
        \(filter.text)</a></li>
        """
    }
}
