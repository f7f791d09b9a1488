import Hummingbird
import Markup

/// What is said about the site itself.
enum About {
    static let routes: [Route] = [
        .get("/accessibility", .everyone) { $0.page("Accessibility statement", accessibility) },
        .get("/cookies", .everyone) { $0.page("Cookies", cookies($0.site.settings)) },
    ]

    private static let accessibility: HTML = """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(Heading(.large, "Accessibility statement"))
        <p class="govuk-body">Assessment Actions is built so that as many people as possible can use it. You should be able to:</p>
        \(ItemList([
            "zoom in up to 400% without text leaving the screen", "use every page with only a keyboard",
            "use every page with a screen reader", "use every page with JavaScript turned off",
        ]))
        \(Heading(.medium, "How accessible it is"))
        <p class="govuk-body">The aim is level AA of the Web Content Accessibility Guidelines version 2.2. Every page is checked with an \
        automated tool each time the software changes. It has not been audited by an independent body.</p>
        \(Heading(.medium, "Reporting a problem"))
        <p class="govuk-body">Tell the people who run Assessment Actions in your organisation.</p>
        </div></div>
        """

    private static func cookies(_ settings: SiteSettings) -> HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(Heading(.large, "Cookies"))
        <p class="govuk-body">Assessment Actions sets two cookies, and both are needed to sign in. Nothing is measured and nothing is \
        shared.</p>
        \(Table(caption: "Cookies this site sets", columns: [.init("Name"), .init("Purpose"), .init("Expires")], rows: [
            ["\(SessionCookie(settings).name)", "Keeps you signed in", "After 2 hours without use, or 12 hours"],
            ["\(BrowserCookie(settings).name)", "Shows that whoever signs in is whoever asked to",
             "When you have signed in, or after \(BrowserCookie.limit / 60) minutes"],
        ]))
        </div></div>
        """
    }
}
