/// Where this page stands, from the top down. A crumb without an address is this page.
public struct Breadcrumbs: Component {
    public struct Crumb: Sendable {
        let text: HTML
        let address: WebAddress?

        public init(_ text: HTML, to address: WebAddress? = nil) {
            self.text = text
            self.address = address
        }
    }

    let crumbs: [Crumb]

    public init(_ crumbs: [Crumb]) { self.crumbs = crumbs }

    public var html: HTML {
        "<nav class=\"govuk-breadcrumbs\" aria-label=\"Breadcrumb\"><ol class=\"govuk-breadcrumbs__list\">\(each(crumbs, item))</ol></nav>"
    }

    private func item(_ crumb: Crumb) -> HTML {
        guard let address = crumb.address else {
            return "<li class=\"govuk-breadcrumbs__list-item\" aria-current=\"page\">\(crumb.text)</li>"
        }
        return """
            <li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="\(address)">\(crumb.text)</a></li>
            """
    }
}
