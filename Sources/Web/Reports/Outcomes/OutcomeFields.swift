import Casework
import Domain
import Markup

/// The fields of the outcome of one point.
struct OutcomeFields {
    let report: Report
    let point: ReportedPoint
    let form: OutcomeForm
    let agreed: [Action]
    let problems: [Failure.Problem]

    var html: HTML {
        """
        <input type="hidden" name="boxes" value="\(form.boxes)">
        \(Radios("rating", legend: .sized(.small, "Rating"), choices: ratings, chosen: posted.text("rating"),
            error: problems.message(at: "rating")))
        \(TextArea("findings", label: .sized(.small, "Findings"), value: posted.text("findings"),
            hint: "What the panel found, and why it rates the point so. Put an empty line between two paragraphs.",
            error: problems.message(at: "findings"), rows: 8))
        \(Fieldset(.medium("Actions"), content: """
            <p class="govuk-body">Only for amber or red. One action in each box, in the words that the team will read. \
            They take the place of the earlier actions of this point. You can leave boxes empty.</p>
            \(takeOver)
            \(each(1...form.boxes, box))
            \(when(form.boxes < OutcomeForm.boxLimit) { addition.html })
            """))
        \(TextArea("advice", label: .sized(.small, "Optional advice"), value: posted.text("advice"),
            hint: "Nobody tracks advice. Put an empty line between two pieces of advice.", error: problems.message(at: "advice")))
        \(ButtonGroup("\(Button("Save the outcome")) \(Link("Cancel", to: report.outcomesAddress))"))
        """
    }

    private var posted: Posted { form.posted }

    private var ratings: [Choice] {
        [
            Choice(Rating.green.rawValue, "Green", hint: "The point is met. Its open actions are resolved when the report is issued."),
            Choice(Rating.amber.rawValue, "Amber", hint: "The team gets the actions below, with a new due date."),
            Choice(Rating.red.rawValue, "Red", hint: "The team gets the actions below, and needs a reassessment of this point."),
            .divider("or"),
            Choice(Rating.notRated.rawValue, "Not decided yet", hint: "Save what you have, and come back."),
        ]
    }

    /// A mitigation or roadmap item ends with its action: what is to go on is said in the new report.
    private var takeOver: HTML {
        let given = Set(point.actions.map(\.text))
        let left = agreed.filter { !given.contains($0.text) }
        guard !left.isEmpty else { return "" }
        return Checkboxes(
            "take-over", legend: .sized(.small, "Agreed actions to carry over"),
            choices: left.map { Choice("\($0.id)", "\($0.text)", hint: "\($0.status.title)") },
            chosen: posted.all("take-over"),
            hint: "Choose what the team still has to do if the point is amber or red. The words stay as they are.",
            layout: .small
        ).html
    }

    private func box(_ number: Int) -> HTML {
        let name = "action-\(number)"
        return TextArea(
            name, label: "Action \(number)", value: posted.text(name), error: problems.message(at: name), rows: 3
        ).html
    }

    private var addition: Button {
        let address = report.outcomeAddress(ofPoint: point.number)
        return Button(
            "Add another action", kind: .secondary, name: "do", value: "add",
            extra: ["formaction": address.at("action-\(form.boxes + 1)").text])
    }
}
