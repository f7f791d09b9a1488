import Markup
import Testing

struct BrandingTests {
    @Test func thePlainLookShowsNoCrownNoLogoAndNoCrest() {
        let page = page(.plain)
        for mark in ["<svg", "crown", "GOV.UK<", "copyright-logo", "/assets/rebrand"] {
            #expect(!page.contains(mark), "\(mark)")
        }
        #expect(page.contains("aa-plain") && page.contains("Department of Examples"))
    }

    @Test func theGOVUKLookShowsTheLogo() {
        let page = page(.govuk)
        #expect(page.contains("govuk-header__logotype") && page.contains("govuk-footer__crown") && !page.contains("aa-plain"))
    }

    @Test(arguments: [Branding.plain, .govuk])
    func noScriptOrStyleStandsInThePage(_ branding: Branding) {
        let lines = NormalMarkup(page(branding)).lines
        #expect(!lines.contains { $0.hasPrefix("<style") || $0.contains(" style=") || $0.contains(" on") && $0.contains("=\"return") })
        #expect(lines.filter { $0.hasPrefix("<script") }.allSatisfy { $0.contains("src=") && $0.contains("type=\"module\"") })
    }

    private func page(_ branding: Branding) -> String {
        PageTemplate(
            title: "Actions", branding: branding,
            assets: PageAssets(stylesheets: ["/a.css"], scripts: ["/a.js"], frontend: "/f.js", icon: "/icon.svg"),
            header: SiteHeader(organisation: "Department of Examples"), content: "", footer: SiteFooter(links: [])
        ).html.description
    }
}
