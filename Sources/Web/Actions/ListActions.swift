import Casework
import Domain
import Hummingbird
import Markup

/// Every action that the person may read, narrowed by filters, by what is due first.
enum ListActions {
    static let routes: [Route] = [
        .get("/actions", .signedIn) { visit in
            let person = try visit.person
            let content = try await visit.content { try await Self.content(visit, for: person) }
            return visit.page(content.title, in: .actions, content.html)
        }
    ]

    private static func content(_ visit: Visit, for person: Person) async throws -> PageContent {
        let choices = try await visit.reader.actionChoices(for: person, chosen: .init(of: visit, by: person))
        let query = ActionQuery(of: visit, by: person, choices: choices)
        let page = visit.query("page").flatMap { Int($0) } ?? 1
        let actions = try await visit.reader.actions(matching: query.filter, for: person, page: page)
        return PageContent(title: title(actions), html: view(actions, query, choices, today: visit.reader.today))
    }

    /// Two pages of one list must not be called the same.
    private static func title(_ actions: Slice<ListedAction>) -> String {
        actions.pages > 1 ? "Actions (page \(actions.page) of \(actions.pages))" : "Actions"
    }

    private static func view(_ actions: Slice<ListedAction>, _ query: ActionQuery, _ choices: ActionChoices, today: Day) -> HTML {
        """
        \(Heading(.large, "Actions"))
        \(shortcuts)
        \(FilterPanel(
            action: "/actions", fields: ActionFilterFields(query: query, choices: choices).html,
            chosen: query.items.map { .init("\($0.group)", "\($0.text)", removing: query.address.without($0.name, $0.value)) },
            clearing: "/actions", results: results(actions, query, today: today)))
        """
    }

    private static let shortcuts: HTML = """
        <nav aria-label="Shortcuts"><ul class="govuk-list aa-shortcuts">
        <li>\(Link("My actions", to: "/actions?owner=me"))</li>
        <li>\(Link("To review", to: "/actions?status=toReview"))</li>
        <li>\(Link("Overdue", to: "/actions?overdue=yes"))</li>
        </ul></nav>
        """

    private static func results(_ actions: Slice<ListedAction>, _ query: ActionQuery, today: Day) -> HTML {
        """
        \(Heading(.medium, "\(count(actions, isFiltered: !query.items.isEmpty))"))
        \(actions.items.isEmpty ? nothing(isFiltered: !query.items.isEmpty) : ActionTable(actions: actions.items, today: today).html)
        \(Pagination(page: actions.page, of: actions.pages, at: query.address))
        \(when(!actions.items.isEmpty) {
            "<p class=\"govuk-body\">\(Link("Download these actions", to: query.address(of: "/actions/download")))</p>"
        })
        """
    }

    private static func count(_ actions: Slice<ListedAction>, isFiltered: Bool) -> String {
        switch actions.total {
        case 0: isFiltered ? "No actions match" : "No actions yet"
        case 1: "1 action"
        case _: "\(actions.totalInWords.capitalisedFirst) actions"
        }
    }

    private static func nothing(isFiltered: Bool) -> HTML {
        if isFiltered { return "<p class=\"govuk-body\">Remove a filter to see more. \(Link("Clear filters", to: "/actions"))</p>" }
        return "<p class=\"govuk-body\">Actions appear here when a report is issued to a service that you work with.</p>"
    }
}
