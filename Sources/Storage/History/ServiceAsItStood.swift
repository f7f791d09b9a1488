public import Domain

extension Snapshot {
    /// Everything that had happened to the actions of a service after an entry of the history, newest first.
    public func actionHistory(of service: Service.ID, upTo sequence: Int) throws -> [HistoryLine] {
        try history(
            where: "history.service_id = \(service) AND history.action_id IS NOT NULL AND history.sequence <= \(sequence)")
    }

    /// What the actions of a service looked like after an entry of the history, in no order.
    public func actions(of service: Service.ID, upTo sequence: Int) throws -> [Action] {
        try rows(
            """
            SELECT history.after FROM history WHERE history.service_id = \(service) AND history.sequence IN (
                SELECT MAX(sequence) FROM history
                WHERE service_id = \(service) AND action_id IS NOT NULL AND sequence <= \(sequence) GROUP BY action_id
            )
            """
        ).map { try $0.json("after") }
    }

    /// What the questions of a service's team looked like after an entry of the history, in no order.
    public func questions(of service: Service.ID, upTo sequence: Int) throws -> [PanelQuestion] {
        let steps: [PanelQuestion] = try rows(
            """
            SELECT after FROM history WHERE service_id = \(service) AND kind LIKE 'question.%' AND sequence <= \(sequence)
            ORDER BY sequence
            """
        ).map { try $0.json("after") }
        return Array(Dictionary(steps.map { ($0.id, $0) }) { _, later in later }.values)
    }

    /// The number of the entry that records the first issue of a report. Nil where it has not been issued.
    public func sequenceOfIssue(of report: Report.ID) throws -> Int? {
        try first("SELECT MIN(sequence) AS sequence FROM history WHERE report_id = \(report) AND kind = 'report.issued'")?.get(
            "sequence", as: Int?.self)
    }
}
