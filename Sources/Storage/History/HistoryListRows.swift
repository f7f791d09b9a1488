public import Domain

extension Snapshot {
    /// Everything that happened to one action, newest first.
    public func history(of action: Action.ID) throws -> [HistoryLine] {
        try history(where: "history.action_id = \(action)")
    }

    /// What happened to the report itself, newest first: its actions' own entries are left out.
    public func history(of report: Report.ID) throws -> [HistoryLine] {
        try history(where: "history.report_id = \(report) AND history.kind LIKE 'report.%'")
    }

    /// Every progress update and ready mark on the actions of a report, newest first.
    public func updates(of report: Report.ID) throws -> [HistoryLine] {
        try history(where: "history.report_id = \(report) AND history.kind IN ('action.updated', 'action.markedReady')")
    }

    /// The number of the latest entry of an organisation; 0 where there is none.
    public func latestSequence(in organisation: Organisation.ID) throws -> Int {
        try first("SELECT sequence FROM history_heads WHERE organisation_id = \(organisation)")?.int("sequence") ?? 0
    }

    private func history(where condition: SQL) throws -> [HistoryLine] {
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
