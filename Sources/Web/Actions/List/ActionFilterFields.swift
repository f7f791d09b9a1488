import Casework
import Domain
import Markup

/// The fields that narrow the list of actions.
struct ActionFilterFields {
    let query: ActionQuery
    let choices: ActionChoices

    var html: HTML {
        """
        \(TextInput("q", label: "Words in the action", value: query.values("q").first, kind: .search))
        \(Checkboxes("overdue", legend: nil, choices: [Choice("yes", "Only overdue actions")], chosen: query.values("overdue"), layout: .small))
        \(Checkboxes("status", legend: "Status", choices: Action.Status.allCases.map { Choice($0.rawValue, "\($0.title)") },
            chosen: query.values("status"), layout: .small))
        \(select("rating", "Rating", any: "Amber and red", Action.Rating.allCases.map { Choice($0.rawValue, "\($0.title)") }))
        \(select("owner", "Owner", any: "Anybody", [Choice("me", "Me")] + offered(choices.owners)))
        \(select("service", "Service", any: "All services", offered(choices.services)))
        \(when(choices.services.isCutOff) { "<p class=\"govuk-hint\">\(Link("Find a service", to: "/services")) to see its actions.</p>" })
        \(select("report", "Report", any: "All reports", offered(choices.reports)))
        \(select("point", "Standard point", any: "All points", ActionQuery.points.map { Choice(String($0), "Point \($0)") }))
        \(select("profession", "Profession", any: "All professions", Profession.allCases.map { Choice($0.rawValue, "\($0.title)") }))
        """
    }

    private func select(_ name: String, _ label: FieldLabel, any: HTML, _ choices: [Choice]) -> Select {
        Select(name, label: label, choices: [Choice("", any)] + choices, chosen: query.values(name).first)
    }

    private func offered<Of>(_ choices: ActionChoices.Choices<Of>) -> [Choice] {
        choices.items.map { Choice($0.id.description, "\($0.name)") }
    }
}
