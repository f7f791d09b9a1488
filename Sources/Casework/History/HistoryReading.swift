public import Domain
import Storage

/// Some entries of the history, with what the things and people in them are called.
public struct HistoryPage: Sendable {
    public let lines: [HistoryLine]
    /// Whether there are more beyond the last of them.
    public let hasMore: Bool
    /// Only of what the person may read.
    public let people: [Person.ID: String]
    public let services: [Service.ID: String]
    public let reports: [Report.ID: String]
    public let actions: [Action.ID: String]

    /// Whether the person may read what was said with an entry: that of a report is its panel's until it is issued.
    public func mayBeRead(_ entry: HistoryEntry) -> Bool { entry.report.map { reports[$0] != nil } ?? true }
}

/// What the history can be narrowed to.
public struct HistoryChoices: Sendable {
    public let services: [ListedService]
    /// Those that there are entries of.
    public let kinds: [HistoryKind]
}

extension Reader {
    /// How many entries a page has.
    public static let historyPageSize = 50

    /// The number of the latest history entry of the person's organisation.
    public func latestChange(for person: Person) async throws -> Int {
        try await database.read { try $0.latestSequence(in: person.organisation) }
    }

    /// What happened in the organisation before an entry, newest first. Throws for whoever does not administer it.
    public func history(
        matching filter: HistoryFilter, for person: Person, before: Int? = nil, size: Int = historyPageSize
    ) async throws -> HistoryPage {
        try requireAdministrator(person, to: "see this page")
        return try await database.read { snapshot in
            let lines = try snapshot.history(matching: filter, in: person.organisation, before: before, limit: size + 1)
            return try snapshot.page(lines, size: size, for: person)
        }
    }

    /// What happened in the organisation after an entry, oldest first. Throws for whoever does not administer it.
    public func history(after sequence: Int, for person: Person, size: Int) async throws -> HistoryPage {
        try requireAdministrator(person, to: "see this page")
        return try await database.read { snapshot in
            let lines = try snapshot.history(after: sequence, in: person.organisation, limit: size + 1)
            return try snapshot.page(lines, size: size, for: person)
        }
    }

    public func historyChoices(for person: Person) async throws -> HistoryChoices {
        try requireAdministrator(person, to: "see this page")
        let today = today
        return try await database.read { snapshot in
            HistoryChoices(
                services: try snapshot.services(for: person, today: today), kinds: try snapshot.historyKinds(in: person.organisation))
        }
    }

    /// The people of the organisation who have that address or whose name has these words in it: at most 20.
    public func people(called words: String, for person: Person) async throws -> Set<Person.ID> {
        try requireAdministrator(person, to: "see this page")
        return try await database.read { Set(try $0.people(called: words, in: person.organisation, limit: 20).map(\.id)) }
    }
}

extension Snapshot {
    /// `lines` are one more than the page has, where there are more.
    fileprivate func page(_ lines: [HistoryLine], size: Int, for person: Person) throws -> HistoryPage {
        let shown = lines.prefix(size)
        let entries = shown.map(\.entry)
        let names = try names(of: entries.flatMap(\.what.people))
        return HistoryPage(
            lines: Array(shown), hasMore: lines.count > size, people: Dictionary(names.map { ($0.id, $0.name) }) { first, _ in first },
            services: try historyServices(Set(entries.compactMap(\.service)), for: person),
            reports: try historyReports(Set(entries.compactMap(\.report)), for: person),
            actions: try historyActions(Set(entries.compactMap(\.action)), for: person))
    }
}
