import Casework
import Domain
import Markup

/// What issuing a report makes of the actions that earlier reports left open, said before it happens.
struct SettledActions {
    let settled: [ReportLineage.Settled]

    /// Nothing where none is.
    var html: HTML {
        guard !settled.isEmpty else { return "" }
        return """
            \(list(.resolve, "resolved, because the point is now green"))
            \(list(.supersede, "replaced by the actions of this report"))
            """
    }

    private func list(_ outcome: Report.LaterOutcome, _ what: HTML) -> HTML {
        let actions = settled.filter { $0.outcome == outcome }.map(\.action)
        guard !actions.isEmpty else { return "" }
        return """
            <p class="govuk-body">\(actions.count == 1 ? "1 earlier action is" : "\(actions.count) earlier actions are") \(what):</p>
            \(ItemList(actions.map { "\(Link("\($0.title)", to: "/actions/\($0.id)")): \($0.summary) \($0.status.tag)" }, spacing: .spaced))
            """
    }
}
