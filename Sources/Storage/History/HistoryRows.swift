public import Domain
public import Foundation

extension Transaction {
    /// Appends one entry: gives it the organisation's next number and chains it to the one before. `after` is what the thing looks like now.
    /// Whoever watches the entry's report is told once it is committed.
    @discardableResult
    public func record(_ entry: NewEntry, after: (some Encodable)?) throws -> Int {
        let organisation = entry.organisation.description
        let head = try historyHead(of: organisation)
        let cells = try HistoryCells(entry, sequence: head.sequence + 1, after: after)
        let digest = cells.digest(following: head.digest)
        try run("INSERT INTO history (\(HistoryCells.columns)) VALUES (\(cells.row(digest: digest)))")
        try saveHistoryHead(of: organisation, (cells.sequence, digest))
        witness = """
            SELECT 1 AS kept FROM history
            WHERE organisation_id = \(organisation) AND sequence = \(cells.sequence) AND digest = \(digest)
            """
        if let report = entry.report { tell(.reportChanged(report, sequence: cells.sequence)) }
        return cells.sequence
    }

    /// The number and digest of the last entry; nobody else appends one meanwhile.
    func historyHead(of organisation: String) throws -> (sequence: Int, digest: String) {
        let head = try first("SELECT sequence, digest FROM history_heads WHERE organisation_id = \(organisation)\(dialect.forUpdate)")
        return (try head?.int("sequence") ?? 0, try head?.text("digest") ?? "")
    }

    func saveHistoryHead(of organisation: String, _ head: (sequence: Int, digest: String)) throws {
        try run(
            """
            INSERT INTO history_heads (organisation_id, sequence, digest) VALUES (\(organisation), \(head.sequence), \(head.digest))
            ON CONFLICT (organisation_id) DO UPDATE SET sequence = excluded.sequence, digest = excluded.digest
            """)
    }

    public func record(_ entry: NewEntry) throws {
        try record(entry, after: String?.none)
    }
}

/// What a row of the history holds, as text, for its digest.
struct HistoryCells {
    let organisation: String
    var sequence: Int
    let at: Int64
    let person: String?
    let kind: String
    let what: String
    let from: String?
    let to: String?
    let service: String?
    let report: String?
    let action: String?
    let after: String?

    init(_ entry: NewEntry, sequence: Int, after: (some Encodable)?) throws {
        organisation = entry.organisation.description
        self.sequence = sequence
        guard case .integer(let at) = entry.at.cell else { throw StorageError.wrongType(column: "at", wanted: "an instant") }
        self.at = at
        person = entry.by?.description
        kind = entry.what.kind
        what = try JSONColumn.text(of: entry.what)
        from = entry.from
        to = entry.to
        service = entry.service?.description
        report = entry.report?.description
        action = entry.action?.description
        self.after = try after.map { try JSONColumn.text(of: $0) }
    }

    init(_ row: Row) throws {
        organisation = try row.text("organisation_id")
        sequence = try row.int("sequence")
        at = try row.get("at")
        person = try row.optionalText("person_id")
        kind = try row.text("kind")
        what = try row.text("what")
        from = try row.optionalText("from_status")
        to = try row.optionalText("to_status")
        service = try row.optionalText("service_id")
        report = try row.optionalText("report_id")
        action = try row.optionalText("action_id")
        after = try row.optionalText("after")
    }

    static let columns: SQL =
        "organisation_id, sequence, at, person_id, kind, what, from_status, to_status, service_id, report_id, action_id, after, digest"

    /// The values of the columns.
    func row(digest: String) -> SQL {
        """
        \(organisation), \(sequence), \(at), \(person), \(kind), \(what), \(from), \(to), \(service), \(report), \(action), \(after), \(digest)
        """
    }

    /// SHA-256 in hex over the digest before and every cell. Each cell stands behind its length, so that no text can be moved from one
    /// cell into the next; a missing cell differs from an empty one.
    func digest(following previous: String) -> String {
        var hash = Digest()
        for cell in [previous, organisation, String(sequence), String(at), person, kind, what, from, to, service, report, action, after] {
            hash.update(cell.map { "\($0.utf8.count):\($0)" } ?? "-")
        }
        return hash.hex()
    }
}

/// An entry before the history has numbered it.
public struct NewEntry: Sendable {
    public let organisation: Organisation.ID
    public let at: Date
    public let by: Person.ID?
    public let what: HistoryEntry.Happening
    /// The raw values of the statuses before and after.
    public let from: String?
    public let to: String?
    public let service: Service.ID?
    public let report: Report.ID?
    public let action: Action.ID?

    public init(
        organisation: Organisation.ID, at: Date, by: Person.ID?, what: HistoryEntry.Happening, from: String? = nil, to: String? = nil,
        service: Service.ID? = nil,
        report: Report.ID? = nil, action: Action.ID? = nil
    ) {
        self.organisation = organisation
        self.at = at
        self.by = by
        self.what = what
        self.from = from
        self.to = to
        self.service = service
        self.report = report
        self.action = action
    }
}
