import Domain
import Hummingbird
import Markup

/// The API for people: the page that is made of the same declarations as the answers. It works without scripts.
enum ShowDocument {
    static let routes: [Route] = [
        .get("/api/docs", .everyone) { visit in
            visit.page(
                "API", status: .ok,
                """
                <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
                \(Heading(.large, "API"))
                \(introduction(visit.site.settings.address))
                \(Heading(.medium, "Contents"))
                \(ItemList(chapters.map { Link($0.title, to: WebAddress(fragment: $0.id)).html }, style: .bullet))
                \(each(chapters) { "\(Heading(.large, $0.title, level: 2, id: $0.id))\($0.content(visit.site.settings.address))" })
                </div></div>
                """)
        }
    ]

    private struct Chapter {
        let id: String
        let title: HTML
        let content: @Sendable (_ site: String) -> HTML
    }

    private static let chapters: [Chapter] =
        APIRoute.Noun.allCases.compactMap { noun in
            let routes = APIRoute.all.filter { $0.noun == noun }
            guard !routes.isEmpty else { return nil }
            return Chapter(id: noun.id, title: "\(noun.rawValue)") { site in each(routes) { RouteDocument(route: $0, site: site).html } }
        } + [
            Chapter(id: "resources", title: "What answers look like") { _ in each(ResourceDocument.all) { $0.html } },
            Chapter(id: "problems", title: "Problems") { _ in each(Trouble.allCases) { $0.html } },
        ]

    private static func introduction(_ site: String) -> HTML {
        """
        <p class="govuk-body">Programs ask below <code>\(site + APIRoute.root)</code> and show a token:
        <code>Authorization: Bearer …</code>. Administrators make tokens under “API tokens”. A token acts as a person and may never
        do more than they may. The same is described for programs by the \(Link("OpenAPI document", to: "/api/v1/openapi.json")).</p>
        <p class="govuk-body">Times are RFC 3339 in UTC, days are <code>YYYY-MM-DD</code>.</p>
        <p class="govuk-body">Lists take <code>limit</code>, at most 200, and <code>cursor</code>. While <code>next_cursor</code> is not
        null, there is more. Every item that is there all the while comes once, whatever is added or taken away meanwhile.</p>
        <p class="govuk-body">Every answer has an <code>ETag</code>. Send it as <code>If-None-Match</code>, and you get 304 while nothing is
        new. Send it as <code>If-Match</code> with a change, and nobody’s change is lost. The version of a resource in quotation marks does
        as well: <code>If-Match: "7"</code>.</p>
        <p class="govuk-body">Give each POST an <code>Idempotency-Key</code> of its own. When no answer comes, send the same again: it is
        carried out once, and the answer is given again for 24 hours.</p>
        <p class="govuk-body">Fields and parameters that are not named here are refused, so that a slip of the pen shows.</p>
        """
    }
}

extension APIRoute.Noun {
    fileprivate var id: String { rawValue.lowercased().split(separator: " ").joined(separator: "-") }
}

extension Trouble {
    fileprivate var html: HTML {
        """
        \(Heading(.small, "\(title)", level: 3, id: "problem-\(rawValue)"))
        <p class="govuk-body">\(status.code), <code>\(rawValue)</code>. \(HTML.withCode(about))</p>
        """
    }
}

extension HTML {
    /// What stands between backticks is code.
    static func withCode(_ text: String) -> HTML {
        each(text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { $0 }) { number, part in
            number.isMultiple(of: 2) ? "\(part)" : "<code>\(part)</code>"
        }
    }
}
