import Markup

extension Golden {
    static let fields = [
        Golden("input", TextInput("title", label: "Title")),
        Golden(
            "input-error",
            TextInput(
                "title", label: .pageHeading("\(hostile)"), value: hostile, hint: "As in the report", error: hostile, kind: .email,
                width: .characters10, id: "the-title", extra: ["autocomplete": "email", "spellcheck": "false"]
            )
        ),
        Golden("input-affixes", TextInput("cost", label: .hidden("Cost"), width: .half, prefix: "£", suffix: "per day")),
        Golden("textarea", TextArea("done", label: "What was done", value: hostile)),
        Golden(
            "textarea-error",
            TextArea(
                "done", label: .pageHeading("What was done", .extraLarge), hint: "Briefly", error: "Enter what was done", rows: 10,
                id: "was-done"
            )
        ),
        Golden("character-count", CharacterCount("why", label: "Why", limit: .characters(500), value: hostile)),
        Golden(
            "character-count-error",
            CharacterCount("why", label: "Why", limit: .words(50), hint: "In a few words", error: "Enter why", rows: 8)
        ),
        Golden("date-input", DateInput("due", legend: "Decision")),
        Golden(
            "date-input-error",
            DateInput(
                "due", legend: .pageHeading("What do you decide?"), value: .init(day: "31", month: hostile, year: "2026"),
                hint: "For example, 27 3 2026", error: "Due date must be a real date", wrong: [.day]
            )
        ),
        Golden("file-upload", FileUpload("file", label: "File")),
        Golden(
            "file-upload-error",
            FileUpload(
                "file", label: .medium("Files"), hint: "Up to 20 MB", error: "Choose a file", count: .several, look: .dropZone,
                extra: ["accept": ".pdf"]
            )
        ),
        Golden("error-message", ErrorMessage(hostile)),
        Golden("error-summary", ErrorSummary([.init(hostile, field: "title"), .init("Try again")])),
        Golden("fieldset", Fieldset("Decision", content: "<p>Fields</p>")),
    ]
}
