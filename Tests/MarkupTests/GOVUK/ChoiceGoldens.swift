import Markup

extension Golden {
    private static let decisions = [
        Choice("accept", "Accept", hint: "The action is resolved"), .divider("or"), Choice("return", "\(hostile)"),
    ]

    static let choices = [
        Golden("radios", Radios("decision", legend: "Decision", choices: decisions, chosen: "return")),
        Golden(
            "radios-error",
            Radios(
                "decision", legend: .pageHeading("What do you decide?"), choices: decisions, hint: "Choose", error: hostile,
                layout: .inline,
                id: "chosen"
            )
        ),
        Golden("checkboxes", Checkboxes("decision", legend: "Decision", choices: decisions, chosen: ["accept", "return"])),
        Golden(
            "checkboxes-error",
            Checkboxes(
                "decision", legend: .pageHeading("What do you decide?"), choices: [Choice("a", "A"), .exclusive("none", "None")],
                hint: "Choose all", error: "Choose one", layout: .small, id: "chosen"
            )
        ),
        Golden(
            "checkboxes-single",
            Checkboxes("agree", legend: nil, choices: [Choice("yes", "I agree", hint: "Really")], error: "Agree")
        ),
        Golden(
            "select",
            Select("owner", label: "Owner", choices: [Choice("", "Choose"), Choice("amy", "\(hostile)")], chosen: "amy")
        ),
        Golden(
            "select-error",
            Select(
                "owner", label: .medium("Owner"), choices: [Choice("amy", "Amy", extra: ["disabled": ""])], hint: "In the team",
                error: "Choose an owner", id: "the-owner"
            )
        ),
        Golden("button", Button("Save", doubleClick: .allowed)),
        Golden("button-named", Button("\(hostile)", name: "step", value: hostile)),
        Golden("button-warning", Button("Withdraw", kind: .warning)),
        Golden("button-link", LinkButton("Add", to: "/actions?a=1&b=2", kind: .secondary)),
        Golden("button-start", LinkButton("Start now", to: "/start", look: .start)),
    ]
}
