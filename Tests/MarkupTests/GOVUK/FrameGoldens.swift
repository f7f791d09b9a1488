@testable import Markup

extension Golden {
    static let frame = [
        Golden("skip-link", SkipLink()),
        Golden("header", SiteHeader(organisation: "Not shown").html(.govuk)),
        Golden(
            "footer",
            SiteFooter(links: [.init("Accessibility", to: "/accessibility"), .init("\(hostile)", to: "/a?b=1&c=2")]).html(.govuk)
        ),
        Golden("phase-banner", PhaseBanner("Beta", "A <a class=\"govuk-link\" href=\"/f\">new</a> service")),
        Golden(
            "service-navigation",
            ServiceNavigation(
                name: "\(hostile)",
                items: [
                    .init("Actions", to: "/actions", .thisPage), .init("Reports", to: "/reports", .here),
                    .init("\(hostile)", to: "/people?a=1&b=2"),
                ],
                end: "<li class=\"govuk-service-navigation__item\">Sign out</li>"
            )
        ),
        Golden("service-navigation-bare", ServiceNavigation(name: "Assessment actions", items: [])),
        Golden(
            "page",
            PageTemplate(
                title: "Actions <1>", branding: .govuk,
                assets: PageAssets(
                    stylesheets: ["/assets/govuk.css", "/assets/app.css"], scripts: ["/assets/app.js"], frontend: "/assets/govuk.js",
                    icon: "/assets/icon.svg"
                ),
                header: SiteHeader(organisation: "Not shown"), navigation: ServiceNavigation(name: "Assessment actions", items: []),
                phase: PhaseBanner("Beta", "New"), beforeContent: BackLink(to: "/").html, content: Heading(.large, "Actions").html,
                footer: SiteFooter(links: [.init("Cookies", to: "/cookies")]), head: "<meta name=\"robots\" content=\"noindex\">"
            )
        ),
    ]
}
