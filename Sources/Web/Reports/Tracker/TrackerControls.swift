import Casework
import Domain
import Markup

/// What a person may ask of the tracker: another moment, what changed, a file. Folded away until it is wanted.
struct TrackerControls {
    let asked: TrackerAsked
    /// The day of what is shown.
    let day: Day

    var html: HTML {
        """
        <div class="aa-controls aa-not-on-paper">
        \(section("As it stood on another day", id: "as-at-section", isOpen: asked.moment != nil || error("as-at") != nil, momentForm))
        \(section("What changed since a date", id: "since-section", isOpen: asked.since != nil || error("since") != nil, sinceForm))
        \(when(asked.problems.isEmpty) { section("Download this document", id: "download-section", isOpen: false, downloads) })
        </div>
        """
    }

    private func section(_ title: HTML, id: String, isOpen: Bool, _ content: HTML) -> HTML {
        Details(title, content, state: isOpen ? .open : .closed, id: id).html
    }

    private var momentForm: HTML {
        Form(
            to: asked.page, .get, hidden: ["since": asked.since?.description],
            """
            \(TextInput(
                "as-at", label: "Day, or day and time", value: asked.momentField,
                hint: "For example, 4 March 2026 or 4 March 2026 at 10:30am", error: error("as-at"), width: .characters20,
                extra: ["autocomplete": "off"]))
            \(Button("Show this day", kind: .secondary))
            """
        ).html
    }

    private var sinceForm: HTML {
        """
        <ul class="govuk-list aa-shortcuts">
        <li>\(Link("Since yesterday", to: asked.address.with("since", day.adding(days: -1).description)))</li>
        <li>\(Link("Since last week", to: asked.address.with("since", day.adding(days: -7).description)))</li>
        \(when(asked.since != nil) { "<li>\(Link("Stop showing changes", to: asked.withoutSince))</li>" })
        </ul>
        \(Form(
            to: asked.page, .get, hidden: ["as-at": asked.momentForMachines, "entry": asked.entry],
            """
            \(TextInput(
                "since", label: "Date", value: asked.typedSince.isEmpty ? nil : asked.since?.words ?? asked.typedSince,
                hint: "For example, 4 March 2026. Changes on that day are shown too", error: error("since"), width: .characters20,
                extra: ["autocomplete": "off"]))
            \(Button("Show changes", kind: .secondary))
            """))
        """
    }

    private var downloads: HTML {
        """
        <ul class="govuk-list">
        \(each(TrackerFormat.allCases) { format in
            "<li>\(Link("Download as \(format.title)", to: asked.address(of: export(format))))<span class=\"aa-muted\">, \(format.purpose)</span></li>"
        })
        </ul>
        """
    }

    private func export(_ format: TrackerFormat) -> WebAddress { "/reports/\(asked.report)/tracker/export/\(format.rawValue)" }

    private func error(_ field: String) -> String? { asked.problems.first { $0.field == field }?.message }
}
