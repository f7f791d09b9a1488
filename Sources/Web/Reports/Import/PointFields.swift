import Casework
import Domain
import Markup

/// The fields of one point.
struct PointFields {
    let reading: Import
    let standard: Standard?
    /// The number that the point has now; nil for a new one.
    let target: Int?
    let posted: Posted
    let boxes: Int
    let address: WebAddress
    let problems: [Failure.Problem]

    var html: HTML {
        """
        <input type="hidden" name="boxes" value="\(boxes)">
        \(number)
        \(TextInput("title", label: "Title, as the report words it", value: posted.text("title"),
            hint: standard == nil ? nil : "Leave this empty to use the standard’s title", error: problems.message(at: "title")))
        \(rating)
        \(when(hasMetWords) { trackedAs.html })
        \(TextArea("advice", label: .medium("Optional advice"), value: posted.text("advice"),
            hint: "Put an empty line between two pieces of advice. Nobody tracks advice.", error: problems.message(at: "advice")))
        \(Heading(.medium, "Actions"))
        <p class="govuk-body">To split an action in two, put an empty line where the second begins.</p>
        \(each(1...max(1, boxes)) { ActionBox(number: $0, posted: posted, error: problems.message(at: "action-\($0)")).html })
        \(ButtonGroup("""
            \(Button("Save the point"))
            \(when(boxes < PointForm.boxLimit) { addition.html })
            \(Link("Cancel", to: reading.address))
            """))
        """
    }

    /// Any point of the standard that the report does not have yet; a number where the standard is not known.
    private var number: HTML {
        guard let standard else {
            return TextInput(
                "number", label: "Number of the point", value: posted.text("number"), error: problems.message(at: "number"),
                width: .characters2, extra: ["inputmode": "numeric"]
            ).html
        }
        let taken = Set(reading.points.map(\.number)).subtracting([target].compactMap(\.self))
        let free = standard.points.filter { !taken.contains($0.number) }
        let stray = target.flatMap { standard.point($0) == nil ? [Choice("\($0)", "\($0). Not a point of this standard")] : nil } ?? []
        return Select(
            "number", label: "Point of the standard",
            choices: (target == nil ? [Choice("", "Choose a point")] : stray)
                + free.map { Choice("\($0.number)", "\($0.number). \($0.title)") },
            chosen: posted.text("number"), error: problems.message(at: "number")
        ).html
    }

    private var rating: Radios {
        Radios(
            "rating", legend: .medium("Rating"),
            choices: [Rating.green, .amber, .red, .notRated].map(choice) + [.divider("or")]
                + [Rating.met, .notMet, .notApplicable].map(choice),
            chosen: posted.text("rating"),
            hint: "Only points that are amber, red or not met have actions. With any other rating, the actions are kept as advice.",
            error: problems.message(at: "rating"))
    }

    private func choice(_ rating: Rating) -> Choice { Choice(rating.rawValue, "\(rating.title)") }

    /// Reports in colours have no point that is not met.
    private var hasMetWords: Bool {
        posted.text("rating") == Rating.notMet.rawValue || reading.points.contains { [.met, .notMet, .notApplicable].contains($0.rating) }
    }

    private var trackedAs: Radios {
        Radios(
            "tracked-as", legend: .sized(.small, "If it is not met, track its actions as"),
            choices: Action.Rating.allCases.reversed().map { Choice($0.rawValue, "\($0.title)") }, chosen: posted.text("tracked-as"),
            layout: .inline)
    }

    private var addition: Button {
        Button(
            "Add another action", kind: .secondary, name: "do", value: "add",
            extra: ["formaction": address.at("action-\(boxes + 1)").text])
    }
}

/// One action of a point while it is corrected.
struct ActionBox {
    let number: Int
    let posted: Posted
    let error: String?

    var html: HTML {
        Fieldset(
            .sized(.small, "Action \(number)"),
            content: """
                \(TextArea("action-\(number)", label: "What the team must do", value: posted.text("action-\(number)"), error: error, rows: 4))
                \(Select("profession-\(number)", label: "Leading profession", choices: professions, chosen: posted.text("profession-\(number)")))
                \(when(!posted.text("action-\(number)").isEmpty) { fate.html })
                """
        ).html
    }

    private var professions: [Choice] {
        [Choice("", "Not decided")] + Profession.allCases.map { Choice($0.rawValue, "\($0.title)") }
    }

    private var fate: Checkboxes {
        let removal = Choice("remove", "Remove this action")
        return Checkboxes(
            "fate-\(number)", legend: nil, choices: number == 1 ? [removal] : [Choice("join", "Join to the action above"), removal],
            chosen: posted.all("fate-\(number)"), layout: .small)
    }
}
