import Casework
import Domain
import Markup

/// What the address of the history asks for: what was typed, what it means, and what is wrong with it.
struct HistoryQuery: Sendable {
    private(set) var filter = HistoryFilter()
    /// The filters that are on, in the order of the fields.
    private(set) var items: [Item] = []
    private(set) var problems: [Failure.Problem] = []
    /// As typed.
    let from: String
    let to: String
    /// Only what came before this entry is shown.
    let before: Int?

    struct Item: Sendable {
        let name: String
        let value: String
        let group: String
        let text: String
    }

    func value(_ name: String) -> String? { items.first { $0.name == name }?.value }

    /// A page of the history with these filters, from its newest entry on.
    func address(of page: WebAddress = "/organisation/history") -> WebAddress { items.reduce(page) { $0.with($1.name, $1.value) } }

    init(of visit: Visit, _ choices: HistoryChoices) async throws {
        (from, to) = (visit.query("from") ?? "", visit.query("to") ?? "")
        before = visit.query("before").flatMap { Int($0) }
        if let words = visit.query("person") {
            let id = Person.ID(words)
            filter.people = if let id { [id] } else { try await visit.reader.people(called: words, for: visit.person) }
            note("person", words, "Person", id == nil ? "“\(words)”" : "One person")
        }
        let service = visit.query("service").flatMap { Service.ID($0) }
        if let listed = choices.services.first(where: { $0.id == service }) {
            filter.service = listed.id
            note("service", listed.id.description, "Service", listed.service.name)
        }
        if let kind = visit.query("kind").flatMap({ HistoryKind($0) }) {
            filter.kind = kind
            note("kind", kind.text, "What happened", kind.title)
        }
        readDays()
    }

    private mutating func readDays() {
        filter.from = day("from", from, "From")
        filter.to = day("to", to, "To")
        if let from = filter.from, let to = filter.to, to < from {
            problems.append(.init("to", "Date must be the same as or after the first one"))
        }
    }

    private mutating func day(_ name: String, _ typed: String, _ group: String) -> Day? {
        guard !typed.isEmpty else { return nil }
        guard let day = Day(typed: typed), (1900...9000).contains(day.year) else {
            problems.append(.init(name, "Enter a real date, like 4 March 2026"))
            return nil
        }
        note(name, day.description, group, "\(group) \(day.words)")
        return day
    }

    private mutating func note(_ name: String, _ value: String, _ group: String, _ text: String) {
        items.append(Item(name: name, value: value, group: group, text: text))
    }
}
