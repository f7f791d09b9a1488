/// The product's name and the links that the signed-in person has, the current one marked.
public struct ServiceNavigation: Component {
    public struct Item: Sendable {
        public enum Place: Sendable {
            case elsewhere
            /// The link leads to this page.
            case thisPage
            /// This page is one of those under the link.
            case here
        }

        let text: HTML
        let address: WebAddress
        let place: Place

        public init(_ text: HTML, to address: WebAddress, _ place: Place = .elsewhere) {
            self.text = text
            self.address = address
            self.place = place
        }
    }

    let name: HTML
    let home: WebAddress
    let items: [Item]
    let end: HTML

    /// `end` is one or more `li` elements after the links, for a form that signs out.
    public init(name: HTML, home: WebAddress = "/", items: [Item], end: HTML = "") {
        self.name = name
        self.home = home
        self.items = items
        self.end = end
    }

    public var html: HTML {
        """
        <section aria-label="Service information" class="govuk-service-navigation" data-module="govuk-service-navigation">
        <div class="govuk-width-container"><div class="govuk-service-navigation__container">
        <span class="govuk-service-navigation__service-name">\
        <a href="\(home)" class="govuk-service-navigation__link">\(name)</a></span>
        \(when(!items.isEmpty || !end.isEmpty) { list })
        </div></div></section>
        """
    }

    private var list: HTML {
        """
        <nav aria-label="Menu" class="govuk-service-navigation__wrapper">
        \(when(items.count > 1) { toggle })
        <ul class="govuk-service-navigation__list" id="navigation">\(each(items, line))\(end)</ul></nav>
        """
    }

    private var toggle: HTML {
        """
        <button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="navigation" \
        hidden>Menu</button>
        """
    }

    /// The strong element shows the current item to people who bring their own colours.
    private func line(_ item: Item) -> HTML {
        let current: (aria: String?, className: String?) =
            switch item.place {
            case .elsewhere: (nil, nil)
            case .thisPage: ("page", "govuk-service-navigation__item--active")
            case .here: ("true", "govuk-service-navigation__item--active")
            }
        let text: HTML =
            item.place == .elsewhere
            ? item.text : "<strong class=\"govuk-service-navigation__active-fallback\">\(item.text)</strong>"
        return """
            <li class="\(classes("govuk-service-navigation__item", current.className))">\
            <a class="govuk-service-navigation__link" href="\(item.address)"\(attributes: ["aria-current": current.aria])>\(text)</a></li>
            """
    }
}
