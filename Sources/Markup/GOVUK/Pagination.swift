/// The pages of a list. Nothing where one page holds it all.
public struct Pagination: Component {
    let current: Int
    let count: Int
    let here: WebAddress
    let parameter: String
    let label: String

    /// Pages count from 1, and a page beyond the ends stands for the end; `here` is
    /// this list's address with its filters, in which the query item `parameter` says the page. `label` tells several lists of one page apart.
    public init(page current: Int, of count: Int, at here: WebAddress, parameter: String = "page", label: String = "Pagination") {
        self.current = max(1, min(current, count))
        self.count = count
        self.here = here
        self.parameter = parameter
        self.label = label
    }

    public var html: HTML {
        if count <= 1 { return .empty }
        return """
            <nav class="govuk-pagination" aria-label="\(label)">
            \(when(current > 1) { previous })
            <ul class="govuk-pagination__list">\(each(places, item))</ul>
            \(when(current < count) { next })
            </nav>
            """
    }

    private enum Place: Equatable {
        case page(Int), gap
    }

    /// First, last, this one and its neighbours; a gap where pages are left out.
    private var places: [Place] {
        let shown = Set([1, current - 1, current, current + 1, count].filter { (1...count).contains($0) }).sorted()
        return shown.reduce(into: []) { places, page in
            if case .page(let last) = places.last, page > last + 1 { places.append(.gap) }
            places.append(.page(page))
        }
    }

    private func address(_ page: Int) -> WebAddress { here.with(parameter, String(page)) }

    private func item(_ place: Place) -> HTML {
        guard case .page(let page) = place else {
            return "<li class=\"govuk-pagination__item govuk-pagination__item--ellipses\">&ctdot;</li>"
        }
        let isCurrent = page == current
        let attributes: Attributes = ["aria-label": "Page \(page)", "aria-current": isCurrent ? "page" : nil]
        return """
            <li class="\(classes("govuk-pagination__item", isCurrent ? "govuk-pagination__item--current" : nil))">\
            <a class="govuk-link govuk-pagination__link" href="\(address(page))"\(attributes: attributes)>\(page)</a></li>
            """
    }

    private var previous: HTML {
        """
        <div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="\(address(current - 1))" rel="prev">
        <svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" \
        aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856\
        -3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>
        <span class="govuk-pagination__link-title">Previous<span class="govuk-visually-hidden"> page</span></span></a></div>
        """
    }

    private var next: HTML {
        """
        <div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="\(address(current + 1))" rel="next">
        <span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span>
        <svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" \
        aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l\
        -4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg></a></div>
        """
    }
}
