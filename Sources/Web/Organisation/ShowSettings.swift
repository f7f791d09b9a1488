import Domain
import Hummingbird
import Markup

/// Everything that administrators can set, with what each is for.
enum ShowSettings {
    static let routes: [Route] = [
        .get("/organisation", .holders(of: [.administrator])) { visit in
            visit.page(
                "Settings", in: .settings,
                """
                <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
                \(Heading(.large, "Settings", caption: "\(visit.context.visitor?.organisation.name ?? "")"))
                \(each(SettingsPages.sections) { "\(Heading(.medium, $0.title))\(list($0.pages))" })
                </div></div>
                """)
        }
    ]

    private static func list(_ pages: [SettingsPages]) -> HTML {
        ItemList(pages.map { "\(Link($0.title, to: $0.address))<br><span class=\"govuk-hint\">\($0.about)</span>" }, style: .plain).html
    }
}
