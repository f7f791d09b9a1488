import Casework
import Domain
import Markup

/// Which service, the new service where there is none yet, and the lead assessor.
struct ConfirmFields {
    let record: ImportRecord
    let colleagues: [Person]
    let typed: Posted
    let problems: [Failure.Problem]

    private var details: Import.Details { record.reading.details }

    var html: HTML {
        """
        \(Radios("service", legend: .medium("Which service is it about?"), choices: choices, chosen: typed.text("service"),
            error: problems.message(at: "service")))
        \(when(!others.isEmpty) { otherService.html })
        \(newService)
        \(leadAssessor)
        """
    }

    private var others: [ListedService] {
        let likely = Set(record.likelyServices.map(\.service.id))
        return record.services.filter { !likely.contains($0.id) }
    }

    private var choices: [Choice] {
        let likely = record.likelyServices.map { likely in
            Choice(likely.service.id.description, "\(likely.service.name)", hint: likely.service.provider.map { "\($0)" })
        }
        let name: HTML = likely.isEmpty ? "A service that is here already" : "Another service that is here already"
        let other = others.isEmpty ? [] : [Choice("other", name, hint: "Choose it from the list below")]
        return likely + other + [Choice("new", "A new service", hint: "Check its name below")]
    }

    private var otherService: Select {
        Select(
            "other-service", label: "If it is here already, which service?",
            choices: [Choice("", "Choose a service")] + others.map { Choice($0.id.description, "\($0.service.name)") },
            chosen: typed.text("other-service"), error: problems.message(at: "other-service"))
    }

    private var newService: Fieldset {
        Fieldset(
            .medium("If it is a new service"),
            content: """
                \(TextInput("name", label: "Name of the service", value: typed.text("name"), error: problems.message(at: "name")))
                \(TextInput("provider", label: "Provided by (optional)", value: typed.text("provider"),
                    hint: "The part of the department, or the partner body"))
                \(Select("phase", label: "Phase that it is in now", choices: [Choice("", "Not set")] + Phase.allCases.map { Choice($0.rawValue, "\($0.title)") },
                    chosen: typed.text("phase")))
                """)
    }

    /// Somebody of the organisation gets the lead assessor's seat; the name in the report stays as it is either way.
    private var leadAssessor: Select {
        let named = details.leadAssessor.map { "The report names \($0). " as HTML } ?? ""
        let same = colleagues.first { $0.name.lowercased() == details.leadAssessor?.lowercased() }?.id.description
        return Select(
            "lead-assessor", label: .medium("Who was the lead assessor? (optional)"),
            choices: [Choice("", "Nobody here, or not known")] + colleagues.map { Choice($0.id.description, "\($0.name)") },
            chosen: typed.has("lead-assessor") ? typed.text("lead-assessor") : same,
            hint: "\(named)They decide on the team’s evidence.")
    }
}
