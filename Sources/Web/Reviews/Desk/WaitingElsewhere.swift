import Casework
import Domain
import Markup

/// What the desk waits for itself: lead assessors who decide, and teams who do what is missing.
struct WaitingElsewhere {
    let desk: Desk
    let today: Day

    var html: HTML { "\(deciding)\(returned)" }

    private var deciding: HTML {
        let list = desk.toDecide
        guard !list.items.isEmpty else { return none("With lead assessors", "Nothing is with a lead assessor.") }
        return """
            \(Heading(.medium, "With lead assessors (\(list.totalInWords))"))
            \(table("With lead assessors, the longest waiting first", ["Lead assessor", "How long", "Review link"], list) { [
                what($0), lead($0.action), $0.action.waiting(on: today), link($0.action),
            ] })
            \(pages(of: list, as: "deciding", "Pages of what is with lead assessors"))
            """
    }

    private var returned: HTML {
        let list = desk.returned
        guard !list.items.isEmpty else { return none("Returned to teams", "No team has been asked for more evidence.") }
        return """
            \(Heading(.medium, "Returned to teams (\(list.totalInWords))"))
            \(table("Returned to teams, the longest waiting first", ["Returned by", "How long", "Owner"], list) { [
                what($0), reason($0.action), $0.action.waiting(on: today), "\($0.ownerName ?? "No owner")",
            ] })
            \(pages(of: list, as: "returned", "Pages of what was returned to teams"))
            """
    }

    private func none(_ title: HTML, _ words: HTML) -> HTML { "\(Heading(.medium, title))<p class=\"govuk-body\">\(words)</p>" }

    private func table(_ caption: HTML, _ columns: [HTML], _ list: Slice<ListedAction>, row: (ListedAction) -> [HTML]) -> HTML {
        let table = Table(
            caption: caption, captionSize: .hidden,
            columns: [.init("Action")] + columns.map { .init($0) }, rows: list.items.map { Table.Row(row($0)) },
            frame: .stacking(labels: true))
        return "<div class=\"aa-desk\">\(table)</div>"
    }

    private func pages(of list: Slice<ListedAction>, as parameter: String, _ label: String) -> Pagination {
        Pagination(page: list.page, of: list.pages, at: ShowDesk.address, parameter: parameter, label: label)
    }

    private func what(_ listed: ListedAction) -> HTML {
        let action = listed.action
        return """
            <p class="govuk-body govuk-!-margin-bottom-1">\(Link("\(action.summary)", to: "/actions/\(action.id)"))</p>
            <p class="govuk-body-s govuk-!-margin-bottom-1">\(listed.serviceName), point \(action.point)</p>
            \(when(action.state.proposal) { "<p class=\"govuk-body-s govuk-!-margin-bottom-0\">\($0.kind.words.capitalisedFirst) proposed</p>" })
            """
    }

    private func lead(_ action: Action) -> HTML {
        if let name = desk.leadAssessor(of: action) { return "\(name)" }
        return "Nobody yet. \(Link("Name one", to: "/reports/\(action.report)/lead-assessor", about: "for \(action.title.lowercased())"))"
    }

    private func link(_ action: Action) -> HTML {
        guard action.status == .withLeadAssessor else { return "Only for evidence" }
        return Link("Review link", to: "/actions/\(action.id)/review-link", about: "for \(action.title.lowercased())").html
    }

    private func reason(_ action: Action) -> HTML {
        guard case .evidenceReturned(let back) = action.state else { return "" }
        return """
            <p class="govuk-body govuk-!-margin-bottom-1">\(desk.name(of: back.by) ?? "Somebody")</p>
            <p class="govuk-body-s govuk-!-margin-bottom-0">\(back.reason.text.shortened(to: 120))</p>
            """
    }
}
