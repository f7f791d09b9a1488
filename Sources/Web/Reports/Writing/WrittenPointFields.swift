import Casework
import Domain
import Markup

/// The fields of one point of a report.
struct WrittenPointFields {
    let record: ReportRecord
    /// As the draft has it.
    let point: ReportedPoint
    let form: WrittenPointForm
    /// Actions that can be put into the report as they are.
    let offered: [Action]
    let problems: [Failure.Problem]

    var html: HTML {
        """
        <input type="hidden" name="boxes" value="\(form.boxes)">
        \(RatingFields(record: record, posted: posted, problems: problems).html)
        \(TextArea("findings", label: .sized(.small, "Findings"), value: posted.text("findings"),
            hint: "What the panel found, and why it rates the point so. Put an empty line between two paragraphs.",
            error: problems.message(at: "findings"), rows: 8))
        \(Fieldset(.medium("Actions"), content: """
            <p class="govuk-body">\(rule)</p>
            \(takeOver)
            \(each(1...form.boxes) { box($0).html })
            \(when(form.boxes < WrittenPointForm.boxLimit) { addition.html })
            """))
        \(TextArea("advice", label: .sized(.small, "Optional advice"), value: posted.text("advice"),
            hint: "Nobody tracks advice. Put an empty line between two pieces of advice.", error: problems.message(at: "advice")))
        \(ButtonGroup("""
            \(Button("Save point \(point.number)"))
            \(when(record.report.point(after: point.number)) { next in
                Button("Save and go to point \(next)", kind: .secondary, name: "do", value: "next").html
            })
            \(Link("Cancel", to: record.report.writingAddress))
            """))
        """
    }

    private var posted: Posted { form.posted }

    private var rule: HTML {
        let common: HTML = "Only for amber or red, which need at least one. One action in each box, in the words that the team will read."
        if record.report.status == .amended {
            return "\(common) Change a wording to reword the team’s action. Empty a box to withdraw it."
        }
        return record.report.hasFixedScope
            ? "\(common) They take the place of the earlier actions of this point. You can leave boxes empty."
            : "\(common) You can leave boxes empty."
    }

    /// What the team has already, and what is to go on is said in the report too.
    private var takeOver: HTML {
        let tracked = Set((1...form.boxes).compactMap(form.tracked))
        let given = Set(point.actions.map(\.text))
        let left = offered.filter { !tracked.contains($0.id) && !given.contains($0.text) }
        guard !left.isEmpty else { return "" }
        let isAmended = record.report.status == .amended
        return Checkboxes(
            "take-over", legend: .sized(.small, isAmended ? "Actions that this edition withdraws" : "Agreed actions to carry over"),
            choices: left.map { Choice("\($0.id)", "\($0.text)", hint: "\($0.status.title)") },
            chosen: posted.all("take-over"),
            hint: isAmended
                ? "Choose what the team still has to do. It goes on as it is."
                : "Choose what the team still has to do if the point is amber or red. The words stay as they are.",
            layout: .small
        ).html
    }

    private func box(_ number: Int) -> WrittenActionBox {
        let id = form.tracked(number)
        return WrittenActionBox(
            number: number, posted: posted, error: problems.message(at: "action-\(number)"),
            action: record.actions.first { $0.id == id && $0.point == point.number })
    }

    private var addition: Button {
        let address = record.report.writingAddress(ofPoint: point.number)
        return Button(
            "Add another action", kind: .secondary, name: "do", value: "add",
            extra: ["formaction": address.at("action-\(form.boxes + 1)").text])
    }
}

/// How a point is rated: the ratings that the report uses, and what a "not met" obliges the team to.
struct RatingFields {
    let record: ReportRecord
    let posted: Posted
    let problems: [Failure.Problem]

    var html: HTML {
        """
        \(Radios("rating", legend: .sized(.small, "Rating"), choices: colours + historic + [.divider("or"), undecided],
            chosen: posted.text("rating"), error: problems.message(at: "rating")))
        \(when(!historic.isEmpty) { trackedAs.html })
        """
    }

    private var colours: [Choice] {
        [
            Choice(Rating.green.rawValue, "Green", hint: "The point is met, and has no actions.\(record.fateOfGreen)"),
            Choice(Rating.amber.rawValue, "Amber", hint: "The team gets the actions below, each with a due date."),
            Choice(Rating.red.rawValue, "Red", hint: "The team gets the actions below, and needs a reassessment of this point."),
        ]
    }

    /// The words of older standards, where the report was written in them.
    private var historic: [Choice] {
        let words: [Rating] = [.met, .notMet, .notApplicable]
        guard
            record.report.content.points.contains(where: { words.contains($0.rating) })
                || words.map(\.rawValue).contains(posted.text("rating"))
        else { return [] }
        return words.map { Choice($0.rawValue, "\($0.title)") }
    }

    private var undecided: Choice {
        record.report.assessment.kind == .peerReview
            ? Choice(Rating.notRated.rawValue, "Not rated", hint: "A peer review need not rate the point.")
            : Choice(Rating.notRated.rawValue, "Not decided yet", hint: "Save what you have, and come back.")
    }

    private var trackedAs: Radios {
        Radios(
            "tracked-as", legend: .sized(.small, "If it is not met, track its actions as"),
            choices: Action.Rating.allCases.reversed().map { Choice($0.rawValue, "\($0.title)") }, chosen: posted.text("tracked-as"),
            layout: .inline)
    }
}

extension ReportRecord {
    /// What becomes of the open actions of a point that is green now, after a sentence.
    fileprivate var fateOfGreen: String {
        if report.status == .amended { return " Its open actions are withdrawn when the amendment is issued." }
        return report.hasFixedScope ? " Its open actions are resolved when the report is issued." : ""
    }
}

/// One action of a point while it is written.
struct WrittenActionBox {
    let number: Int
    let posted: Posted
    let error: String?
    /// What the team has of it already. Nil for one that it does not have yet.
    let action: Action?

    var html: HTML {
        """
        \(when(action) { "<input type=\"hidden\" name=\"tracked-\(number)\" value=\"\($0.id.description)\">" })
        \(TextArea("action-\(number)", label: "Action \(number)", value: posted.text("action-\(number)"), error: error, rows: 3))
        \(when(action, had))
        \(Select("profession-\(number)", label: "Leading profession<span class=\"govuk-visually-hidden\"> of action \(number)</span>",
            choices: professions, chosen: posted.text("profession-\(number)")))
        """
    }

    private func had(_ action: Action) -> HTML {
        """
        <p class="govuk-body-s">The team has this as \(Link("\(action.title)", to: "/actions/\(action.id)", target: .newTab)) \
        \(action.status.tag)\(action.status.isClosed ? " It is closed, so it keeps its wording." : "")</p>
        """
    }

    private var professions: [Choice] {
        [Choice("", "Not decided")] + Profession.allCases.map { Choice($0.rawValue, "\($0.title)") }
    }
}
