import Casework
import Domain
import Markup

/// What issuing an amendment makes of the actions that the team has, said before it happens.
struct AmendmentEffects {
    let record: ReportRecord
    let amendment: Amendment

    var html: HTML {
        let edition = record.report.edition
        return """
            <p class="govuk-body">Edition \(edition) takes the place of edition \(edition - 1), which stays readable. \
            \(Link("See what changes, word by word", to: record.report.changesAddress)).</p>
            \(amendment.isEmpty ? "<p class=\"govuk-body\">The actions of the team stay as they are.</p>" : effects)
            """
    }

    private var effects: HTML {
        """
        <div class="aa-tags">
        \(list("Changed", amendment.changed.map(change)))
        \(list("Withdrawn", amendment.withdrawn.map { "\(link($0)): \($0.summary) \($0.status.tag)" }))
        \(list("Added", amendment.added.map { "Point \($0.point): \($0.action.text) \($0.rating.tag)" }))
        </div>
        \(when(!amendment.changed.isEmpty || !amendment.withdrawn.isEmpty) {
            "<p class=\"govuk-body\">What the team has done on these actions is kept.</p>"
        })
        """
    }

    private func list(_ title: HTML, _ items: [HTML]) -> HTML {
        guard !items.isEmpty else { return "" }
        return "\(Heading(.small, "\(title) (\(items.count))", level: 2))\(ItemList(items, spacing: .spaced))"
    }

    private func change(_ change: Amendment.Change) -> HTML {
        let action = change.action
        let words: HTML = change.text.map { ChangedText(change: TextChange(from: action.text, to: $0)).html } ?? "\(action.summary)"
        let rating = change.rating.map { ChangedValue(from: action.rating.tag, to: $0.tag).html }
        return "\(link(action)): \(words) \(rating)"
    }

    private func link(_ action: Action) -> Link { Link("\(action.title)", to: "/actions/\(action.id)") }
}
