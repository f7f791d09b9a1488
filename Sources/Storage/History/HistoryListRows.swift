public import Domain
public import Foundation

extension Snapshot {
    /// Everything that happened to one action, newest first.
    public func history(of action: Action.ID) throws -> [HistoryLine] {
        try history(where: "history.action_id = \(action)")
    }

    /// What happened to the report itself, newest first: its actions' own entries are left out.
    public func history(of report: Report.ID) throws -> [HistoryLine] {
        try history(where: "history.report_id = \(report) AND history.kind LIKE 'report.%'")
    }

    /// Everything that had happened to the actions of a report after an entry of the history, newest first.
    public func actionHistory(of report: Report.ID, upTo sequence: Int) throws -> [HistoryLine] {
        try history(
            where: "history.report_id = \(report) AND history.action_id IS NOT NULL AND history.sequence <= \(sequence)")
    }

    /// What the actions of a report looked like after an entry of the history, in the order of its points.
    public func actions(of report: Report.ID, upTo sequence: Int) throws -> [Action] {
        try rows(
            """
            SELECT history.after FROM history WHERE history.report_id = \(report) AND history.sequence IN (
                SELECT MAX(sequence) FROM history
                WHERE report_id = \(report) AND action_id IS NOT NULL AND sequence <= \(sequence) GROUP BY action_id
            )
            """
        ).map { try $0.json("after", as: Action.self) }.sorted { ($0.point, $0.position) < ($1.point, $1.position) }
    }

    /// What a report looked like after an entry of the history. Nil where it did not exist yet.
    public func report(_ id: Report.ID, upTo sequence: Int) throws -> Report? {
        try first(
            """
            SELECT after FROM history WHERE report_id = \(id) AND action_id IS NULL AND sequence <= \(sequence)
            ORDER BY sequence DESC LIMIT 1
            """
        )?.json("after")
    }

    /// The number of the last entry about a report or its actions that was made at that moment or before. Nil where there is none.
    public func sequence(of report: Report.ID, at instant: Date) throws -> Int? {
        try first("SELECT MAX(sequence) AS sequence FROM history WHERE report_id = \(report) AND at <= \(instant)")?.get(
            "sequence", as: Int?.self)
    }

    /// The number of the latest entry of an organisation; 0 where there is none.
    public func latestSequence(in organisation: Organisation.ID) throws -> Int {
        try first("SELECT sequence FROM history_heads WHERE organisation_id = \(organisation)")?.int("sequence") ?? 0
    }

    /// Everything that happened to one booking, newest first.
    public func history(of booking: Booking) throws -> [HistoryLine] {
        try history(where: "history.service_id = \(booking.service) AND history.kind LIKE 'booking.%'").filter { line in
            if case .booking(booking.id, _) = line.entry.what { true } else { false }
        }
    }

    /// The phases that a service was moved to, newest first.
    public func phaseMoves(of service: Service.ID) throws -> [HistoryLine] {
        try history(where: "history.service_id = \(service) AND history.kind = 'service.phaseMoved'")
    }

    /// Everything that happened to the actions of a service, newest first.
    public func actionHistory(of service: Service.ID) throws -> [HistoryLine] {
        try history(where: "history.service_id = \(service) AND history.action_id IS NOT NULL")
    }

    func history(where condition: SQL) throws -> [HistoryLine] {
        try rows(
            """
            SELECT history.organisation_id, history.sequence, history.at, history.person_id, history.what, history.from_status, history.to_status, history.service_id,
                history.report_id, history.action_id, people.name AS person_name
            FROM history LEFT JOIN people ON people.id = history.person_id
            WHERE \(condition) ORDER BY history.sequence DESC
            """
        ).map { HistoryLine(entry: try HistoryEntry($0), personName: try $0.optionalText("person_name")) }
    }
}

extension HistoryEntry {
    init(_ row: Row) throws {
        self.init(
            organisation: try row.id("organisation_id"), sequence: try row.int("sequence"), at: try row.instant("at"),
            by: try row.optionalID("person_id"), what: try row.json("what"), from: try row.optionalText("from_status"),
            to: try row.optionalText("to_status"), service: try row.optionalID("service_id"),
            report: try row.optionalID("report_id"), action: try row.optionalID("action_id")
        )
    }
}
