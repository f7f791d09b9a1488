public import Domain

extension Snapshot {
    /// The entries of an organisation that a filter lets through and that came before an entry, newest first, at most `limit` of them.
    ///
    /// However long the history is, an index finds the newest of each person, kind or service that is asked for, and only those are put
    /// in order.
    public func history(
        matching filter: HistoryFilter, in organisation: Organisation.ID, before: Int? = nil, limit: Int
    ) throws -> [HistoryLine] {
        var conditions: [SQL] = ["history.organisation_id = \(organisation)"]
        if let before { conditions.append("history.sequence < \(before)") }
        if filter.from != nil || filter.to != nil {
            guard let days = try daysCondition(filter, in: organisation) else { return [] }
            conditions.append(days)
        }
        if let service = filter.service { conditions.append("history.service_id = \(service)") }
        let kinds = try filter.kind.map { try self.kinds(of: $0, in: organisation) }
        let branches = HistorySearch.branches(people: filter.people, kinds: kinds, isOfOneService: filter.service != nil)
        return try newest(of: branches.map { (conditions + $0).joined(separator: " AND ") }, limit: limit)
    }

    /// The entries after an entry, oldest first, at most `limit` of them.
    public func history(after sequence: Int, in organisation: Organisation.ID, limit: Int) throws -> [HistoryLine] {
        try rows(
            """
            SELECT \(HistorySearch.columns), people.name AS person_name
            FROM history LEFT JOIN people ON people.id = history.person_id
            WHERE history.organisation_id = \(organisation) AND history.sequence > \(sequence)
            ORDER BY history.sequence LIMIT \(limit)
            """
        ).map(HistoryLine.init)
    }

    /// The kinds of entries that an organisation's history has: each is one step into the index, however many entries are of it.
    public func historyKinds(in organisation: Organisation.ID) throws -> [HistoryKind] {
        try rows(
            """
            WITH RECURSIVE kinds (kind) AS (
                SELECT MIN(history.kind) FROM history WHERE history.organisation_id = \(organisation)
                UNION ALL
                SELECT (SELECT MIN(history.kind) FROM history WHERE history.organisation_id = \(organisation) AND history.kind > kinds.kind)
                FROM kinds WHERE kinds.kind IS NOT NULL
            )
            SELECT kind FROM kinds WHERE kind IS NOT NULL
            """
            // An entry whose kind is none of ours was put in by hand: verifying finds it.
        ).compactMap { HistoryKind(try $0.text("kind")) }
    }

    private func kinds(of kind: HistoryKind, in organisation: Organisation.ID) throws -> [HistoryKind] {
        kind.event == nil ? try historyKinds(in: organisation).filter(kind.holds) : [kind]
    }

    /// Entries are numbered nearly, not exactly, in the order of their instants: the index says which numbers the days have. Nil where
    /// they have none.
    private func daysCondition(_ filter: HistoryFilter, in organisation: Organisation.ID) throws -> SQL? {
        var days: [SQL] = []
        if let from = filter.from { days.append("history.at >= \(from.startInLondon)") }
        if let to = filter.to { days.append("history.at < \(to.adding(days: 1).startInLondon)") }
        let within = days.joined(separator: " AND ")
        let numbers = try first(
            """
            SELECT MIN(history.sequence) AS first, MAX(history.sequence) AS last FROM history
            WHERE history.organisation_id = \(organisation) AND \(within)
            """)
        guard let first = try numbers?.get("first", as: Int?.self), let last = try numbers?.get("last", as: Int?.self) else { return nil }
        return "history.sequence >= \(first) AND history.sequence <= \(last) AND \(within)"
    }

    private func newest(of conditions: [SQL], limit: Int) throws -> [HistoryLine] {
        guard !conditions.isEmpty else { return [] }
        let branches = conditions.map { condition -> SQL in
            """
            SELECT * FROM (SELECT \(HistorySearch.columns) FROM history WHERE \(condition)
                ORDER BY history.sequence DESC LIMIT \(limit)) AS branch
            """
        }
        return try rows(
            """
            SELECT page.*, people.name AS person_name
            FROM (\(branches.joined(separator: " UNION ALL "))) AS page LEFT JOIN people ON people.id = page.person_id
            ORDER BY page.sequence DESC LIMIT \(limit)
            """
        ).map(HistoryLine.init)
    }
}

/// What is put together to look for entries.
private enum HistorySearch {
    static let columns: SQL = """
        history.organisation_id, history.sequence, history.at, history.person_id, history.what, history.from_status, history.to_status,
        history.service_id, history.report_id, history.action_id
        """

    /// Conditions that share no entry, and together let every wanted one through. None where nothing is wanted.
    static func branches(people: Set<Person.ID>?, kinds: [HistoryKind]?, isOfOneService: Bool) -> [[SQL]] {
        let kinds = kinds.map { $0.map(\.text) }
        let ofKinds: [SQL] = kinds.map { ["history.kind IN (\(list: $0))"] } ?? []
        if kinds?.isEmpty == true { return [] }
        if let people { return people.sorted().map { ["history.person_id = \($0)"] + ofKinds } }
        if isOfOneService { return [ofKinds] }
        return kinds.map { $0.map { ["history.kind = \($0)"] } } ?? [[]]
    }
}

extension HistoryLine {
    fileprivate init(_ row: Row) throws {
        self.init(entry: try HistoryEntry(row), personName: try row.optionalText("person_name"))
    }
}
