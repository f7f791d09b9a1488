import Domain
import Markup

/// What the assessments team needs to know to answer a request.
struct RequestFields: Component {
    let form: RequestForm
    let rules: BookingRules
    let today: Day
    /// Of the organisation.
    let workingDays: WorkingDays

    var html: HTML {
        """
        \(when(form.draft.flatMap(rules.crossGovernmentReason)) { InsetText("\($0)").html })
        \(dates)
        \(Select("phase", label: .medium("Phase to be assessed"), choices: phases, chosen: form.text("phase")))
        \(TextInput("answered-for-by", label: .medium("Who answers for the service?"), value: form.text("answered-for-by"),
            hint: "Usually the service owner. Give a name and a role.", error: form.error("answered-for-by")))
        \(TextArea("attending", label: .medium("Who comes from the team? (optional)"), value: form.text("attending"),
            hint: "Names and roles.", error: form.error("attending"), rows: 3))
        \(TextInput("transactions", label: .medium("Transactions a year (optional)"), value: form.text("transactions"),
            hint: "A cross-government panel is suggested above \(rules.crossGovernmentTransactions.grouped).",
            error: form.error("transactions"), width: .characters10, extra: ["inputmode": "numeric"]))
        \(Radios("elsewhere", legend: .medium("Do people of more than one organisation use the service?"),
            choices: [Choice("yes", "Yes"), Choice("no", "No")], chosen: form.text("elsewhere"),
            hint: "If they do, a cross-government panel is suggested.", error: form.error("elsewhere"), layout: .inline))
        \(TextArea("note", label: .medium("Anything else the assessments team should know? (optional)"), value: form.text("note"),
            error: form.error("note"), rows: 3))
        """
    }

    private var dates: HTML {
        let next = rules.next(3, from: today, askedOn: today, calendar: workingDays).map(\.wordsWithWeekday)
        return Fieldset(
            .medium("Preferred dates"), describedBy: "dates-hint",
            content: """
                <div id="dates-hint" class="govuk-hint">\(rules.words)\
                \(when(!next.isEmpty) { " The next possible dates are \(next.joined(separator: ", "))." })</div>
                \(each(zip(legends, RequestForm.days)) { legend, field in
                    DateInput(field, legend: legend, value: form.posted.dateParts(field),
                        error: form.error("\(field)-day")).html
                })
                """
        ).html
    }

    private let legends: [FieldLabel] = ["A date", "Another date (optional)", "A third date (optional)"]

    private var phases: [Choice] {
        [Choice("", "Not decided yet")] + AssessedPhase.allCases.map { Choice($0.rawValue, "\($0.title)") }
    }
}
