import Domain
import HTTPTypes
import Hummingbird
import Markup
import NIOCore

extension Visit {
    /// A whole page. `title` comes first in the window's title; `failed` puts "Error:" before it, as the design system asks.
    func page(
        _ title: String, in section: Section? = nil, status: HTTPResponse.Status = .ok, back: HTML = "", failed: Bool = false,
        scripts: [String] = [], _ content: HTML
    ) -> Response {
        let page = PageTemplate(
            title: "\(failed ? "Error: " : "")\(title) – Assessment Actions", branding: site.branding,
            assets: site.assets.page(scripts: ["app.js"] + scripts),
            header: SiteHeader(organisation: "\((context.visitor?.organisation ?? context.host)?.name ?? "Assessment Actions")"),
            navigation: navigation(section), beforeContent: "\(phase)\(back)\(timeOutWarning)",
            content: done.isEmpty ? content : done + content, footer: Visit.footer
        )
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.html.utf8))
        )
    }

    /// A page to be talked through before an audience: without the ways to other parts of the site.
    func stage(_ title: String, back: HTML, scripts: [String], _ content: HTML) -> Response {
        let page = PageTemplate(
            title: "\(title) – Assessment Actions", branding: site.branding, assets: site.assets.page(scripts: ["app.js"] + scripts),
            header: SiteHeader(organisation: "\(context.visitor?.organisation.name ?? "Assessment Actions")"),
            beforeContent: "\(phase)\(back)\(timeOutWarning)", content: content, footer: Visit.footer)
        return Response(
            status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.html.utf8)))
    }

    /// Where in the site a page belongs.
    enum Section { case home, services, reports, actions, calendar, desk, bookings, settings }

    private func navigation(_ section: Section?) -> ServiceNavigation? {
        guard let visitor = context.visitor else { return nil }
        func item(_ text: HTML, _ address: WebAddress, _ own: Section) -> ServiceNavigation.Item {
            .init(text, to: address, section == own ? .here : .elsewhere)
        }
        var items = [
            item("Home", "/", .home), item("Services", "/services", .services), item("Reports", "/reports", .reports),
            item("Actions", "/actions", .actions), item("Calendar", "/calendar", .calendar),
        ]
        if visitor.person.roles.contains(.assessmentsTeam) {
            items += [item("Evidence desk", "/desk", .desk), item("Bookings", "/bookings", .bookings)]
        }
        if visitor.person.roles.contains(.administrator) { items.append(item("Settings", SettingsPages.index, .settings)) }
        return ServiceNavigation(name: "Assessment Actions", items: items, end: signedInAs(visitor))
    }

    private func signedInAs(_ visitor: Visitor) -> HTML {
        """
        <li class="govuk-service-navigation__item aa-signed-in">
        <a class="govuk-service-navigation__link aa-signed-in__name" href="/account">\(visitor.person.name)</a>
        \(form(to: "/sign-out", "<button type=\"submit\" class=\"aa-link-button\">Sign out</button>"))
        </li>
        """
    }

    /// In a landmark of its own, since it stands outside `main`.
    private var phase: HTML? {
        guard site.settings.isDemo else { return nil }
        let banner = PhaseBanner("Demo", "Everything here is invented, and anybody at this computer can change it.")
        return "<aside aria-label=\"About this site\">\(banner)</aside>"
    }

    /// What the person has just done, said once at the top of the page they come back to.
    private var done: HTML {
        guard let done = query("done").flatMap(Done.init(named:)) else { return "" }
        return NotificationBanner(.success, "\(done.words)").html
    }

    private static let footer = SiteFooter(links: [
        .init("Accessibility statement", to: "/accessibility"), .init("Cookies", to: "/cookies"),
    ])
}

extension Visit {
    /// A form of this session: it carries the session's token, and the version of what it changes.
    func form(to address: WebAddress, method: Form.Method = .post, version: Version? = nil, _ content: HTML) -> HTML {
        Form(
            to: address, method, hidden: [FormToken.field: context.visitor?.formToken, "version": version?.description], content
        ).html
    }
}
