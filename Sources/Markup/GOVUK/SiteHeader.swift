/// The band at the top: the GOV.UK logo on a `service.gov.uk` host, else the organisation's name.
public struct SiteHeader: Sendable {
    let home: WebAddress
    let organisation: HTML

    public init(organisation: HTML, home: WebAddress = "/") {
        self.organisation = organisation
        self.home = home
    }

    func html(_ branding: Branding) -> HTML {
        switch branding {
        case .govuk: band(className: "govuk-header", content: GOVUKLogo.header.html)
        case .plain: band(className: "govuk-header aa-header", content: "<span class=\"aa-header__organisation\">\(organisation)</span>")
        }
    }

    private func band(className: String, content: HTML) -> HTML {
        """
        <header class="\(className)" data-module="govuk-header"><div class="govuk-header__container govuk-width-container">
        <div class="govuk-header__logo"><a href="\(home)" class="govuk-header__link govuk-header__link--homepage">\(content)</a></div>
        </div></header>
        """
    }
}
