import Casework
import Domain
import Hummingbird
import Markup

/// Everything that happened in the organisation, newest first, for those who administer it.
enum ShowHistory {
    static let routes: [Route] = [
        .get("/organisation/history", .holders(of: [.administrator])) { visit in
            let person = try visit.person
            let choices = try await visit.reader.historyChoices(for: person)
            let query = try await HistoryQuery(of: visit, choices)
            let isAnswered = query.problems.isEmpty
            let page = isAnswered ? try await visit.reader.history(matching: query.filter, for: person, before: query.before) : nil
            return visit.page(
                query.before == nil ? "History" : "History: older entries", in: .settings, status: isAnswered ? .ok : .unprocessableContent,
                back: SettingsPages.back, failed: !isAnswered, view(page, query, choices))
        }
    ]

    /// `page` is nil where what was asked for cannot be understood.
    private static func view(_ page: HistoryPage?, _ query: HistoryQuery, _ choices: HistoryChoices) -> HTML {
        """
        \(query.problems.summary)
        \(Heading(.large, "History", caption: "Settings"))
        <p class="govuk-body">Everything that changes is kept here, and nobody can change it afterwards. \
        \(Link("Check that nobody has altered it", to: "/organisation/history/verification"))</p>
        \(FilterPanel(
            action: "/organisation/history", fields: fields(query, choices),
            chosen: query.items.map { .init("\($0.group)", "\($0.text)", removing: query.address().without($0.name, $0.value)) },
            clearing: "/organisation/history", results: when(page) { results($0, query) }))
        """
    }

    private static func fields(_ query: HistoryQuery, _ choices: HistoryChoices) -> HTML {
        let nouns = HistoryKind.Noun.allCases.map { HistoryKind($0) }.filter { noun in choices.kinds.contains(where: noun.holds) }
        return """
            \(TextInput("person", label: "Who", value: query.value("person"), hint: "A name or an email address"))
            \(Select("service", label: "Service", choices: [Choice("", "All services")]
                + choices.services.map { Choice($0.id.description, "\($0.service.name)") }, chosen: query.value("service")))
            \(Select("kind", label: "What happened", choices: [Choice("", "Everything")]
                + (nouns + choices.kinds).map { Choice($0.text, "\($0.title)") }, chosen: query.value("kind")))
            \(TextInput("from", label: "From", value: query.from, hint: "For example, 4 March 2026", error: query.problems.message(at: "from"),
                width: .characters20))
            \(TextInput("to", label: "To", value: query.to, hint: "This day is included", error: query.problems.message(at: "to"),
                width: .characters20))
            """
    }

    private static func results(_ page: HistoryPage, _ query: HistoryQuery) -> HTML {
        if page.lines.isEmpty {
            return """
                \(Heading(.medium, query.before == nil ? "Nothing matches" : "There is nothing older"))
                <p class="govuk-body">\(Link("See the whole history", to: "/organisation/history"))</p>
                """
        }
        let export: WebAddress = "/organisation/history/export"
        return """
            <p class="govuk-body">Save what matches as \(Link("CSV", to: query.address(of: export).with("format", "csv"))) or \
            \(Link("JSON", to: query.address(of: export).with("format", "json"))).</p>
            \(table(page))
            \(pages(page, query))
            """
    }

    private static func table(_ page: HistoryPage) -> HTML {
        let words = HistoryWords { page.people[$0] }
        return Table(
            caption: "Entries, newest first", captionSize: .hidden,
            columns: [.init("When"), .init("Who"), .init("What happened"), .init("About")],
            rows: page.lines.map { row($0, words, in: page) }, frame: .stacking(labels: true)
        ).html
    }

    private static func row(_ line: HistoryLine, _ words: HistoryWords, in page: HistoryPage) -> Table.Row {
        let said = page.mayBeRead(line.entry) ? line.entry.said : nil
        return .init(
            [
                "<time datetime=\"\(line.entry.at.machine)\">\(line.entry.at.words)</time>",
                "<span class=\"aa-name\">\(line.who)</span>",
                "\(words.words(line.entry).capitalisedFirst)\(when(said) { Details("What was said", HTML.paragraphs($0.text)).html })",
                about(HistoryThing(line.entry, in: page)),
            ], attributes: ["id": "entry-\(line.entry.sequence)"])
    }

    private static func about(_ thing: HistoryThing) -> HTML {
        let title: HTML =
            thing.address.map { Link("\(thing.title)", to: $0, about: thing.service.map { "\($0)" }).html } ?? "\(thing.title)"
        return "\(title)\(when(thing.service) { "<br>\($0)" })"
    }

    private static func pages(_ page: HistoryPage, _ query: HistoryQuery) -> HTML {
        let older = page.hasMore ? page.lines.last.map { query.address().with("before", "\($0.entry.sequence)") } : nil
        return """
            <nav aria-label="Pages of the history"><ul class="govuk-list aa-shortcuts">
            \(when(query.before != nil) { "<li>\(Link("Newest entries", to: query.address()))</li>" })
            \(when(older) { "<li>\(Link("Older entries", to: $0))</li>" })
            </ul></nav>
            """
    }
}

extension HistoryLine {
    /// Nobody in particular is the site itself, or somebody at its command line.
    var who: String { personName ?? "The site or its operator" }
}
