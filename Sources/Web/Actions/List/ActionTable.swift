import Domain
import Markup

/// Actions as rows; on a narrow screen each row is a block of its own, so every cell says what it is.
struct ActionTable {
    let actions: [ListedAction]
    let today: Day

    var html: HTML {
        let table = Table(
            caption: "Actions, by what is due first", captionSize: .hidden,
            columns: [.init("Action", className: "govuk-!-width-one-half"), .init("Status"), .init("Due")],
            rows: actions.map { [what($0), status($0), $0.action.dueWords(on: today)] }, frame: .none
        )
        return "<div class=\"aa-stacked aa-tags\">\(table)</div>"
    }

    private func what(_ listed: ListedAction) -> HTML {
        let action = listed.action
        return """
            <p class="govuk-body govuk-!-margin-bottom-1">\(Link("\(action.summary)", to: "/actions/\(action.id)"))</p>
            <p class="govuk-body-s govuk-!-margin-bottom-1">\(listed.serviceName)</p>
            <p class="govuk-body-s govuk-!-margin-bottom-0">Point \(action.point) \(action.rating.tag)</p>
            """
    }

    private func status(_ listed: ListedAction) -> HTML {
        """
        <p class="govuk-body govuk-!-margin-bottom-1">\(listed.action.status.tag)</p>
        \(when(listed.action.block != nil) { "<p class=\"govuk-body govuk-!-margin-bottom-1\">\(Tag("Blocked", .red))</p>" })
        <p class="govuk-body-s govuk-!-margin-bottom-0">\(listed.ownerName.map { "Owner: \($0)" } ?? "No owner yet")</p>
        """
    }
}
