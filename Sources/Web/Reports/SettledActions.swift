import Casework
import Domain
import Markup

/// What issuing a report changes for the points and actions that an earlier one left open, said before it happens.
struct SettledActions {
    let record: ReportRecord

    /// Nothing where no earlier report left anything open of the points that this one rates.
    var html: HTML {
        """
        <div class="aa-tags">
        \(ratings)
        \(list(.resolve, "resolved, because the point is now green"))
        \(list(.supersede, "replaced by the actions of this report"))
        </div>
        """
    }

    private var ratings: HTML {
        guard let before = record.lineage.follows else { return "" }
        let items = record.report.content.points.map { point in
            let earlier = before.content.points.first { $0.number == point.number }
            return "\(point.number). \(point.title): \(when(earlier) { "\($0.rating.tag) before, now " })\(point.rating.tag)" as HTML
        }
        return """
            <p class="govuk-body">It rates points of the \(before.assessment.name.lowercased()) on \(before.assessment.date.words) again:</p>
            \(ItemList(items, spacing: .spaced))
            """
    }

    private func list(_ outcome: Report.LaterOutcome, _ what: HTML) -> HTML {
        let actions = record.lineage.settles.filter { $0.outcome == outcome }.map(\.action)
        guard !actions.isEmpty else { return "" }
        return """
            <p class="govuk-body">\(actions.count == 1 ? "1 earlier action is" : "\(actions.count) earlier actions are") \(what):</p>
            \(ItemList(actions.map(item), spacing: .spaced))
            """
    }

    private func item(_ action: Action) -> HTML {
        let whose = record.lineage.follows.map { action.ofAnother(than: $0) } ?? ""
        return "\(Link("\(action.title)\(whose)", to: "/actions/\(action.id)")): \(action.summary) \(action.status.tag)"
    }
}

/// Says of a report that is issued late that a later one has rated some of its points already: that one goes on to count.
struct RatedLater {
    let record: ReportRecord

    /// Nothing where no later report rates any of its points.
    var html: HTML {
        let later = record.lineage.ratedAgainBy
        guard !later.isEmpty else { return "" }
        return """
            <p class="govuk-body">Points of it have been rated by a later report, which still counts. The actions of this report on those \
            points are closed as it says:</p>
            \(ItemList(later.map { Link("\($0.assessment.title)", to: $0.address).html }))
            """
    }
}

extension Action {
    /// Words to stand after its name where an earlier report gave it: numbers alone do not tell the actions of two reports apart.
    func ofAnother(than report: Report) -> String { self.report == report.id ? "" : " of an earlier report" }
}
