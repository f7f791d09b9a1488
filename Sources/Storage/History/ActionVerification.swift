import Domain

extension Snapshot {
    /// Compares every action with what its latest entry says it looks like.
    func findingsInActions(of organisation: Organisation.ID? = nil) throws -> [HistoryVerification.Finding] {
        var findings: [HistoryVerification.Finding] = []
        let latest: SQL = """
            SELECT action_id, MAX(sequence) AS sequence FROM history
            WHERE action_id IS NOT NULL AND \(Self.belonging(to: organisation, "history")) GROUP BY organisation_id, action_id
            """
        try forEach(
            """
            SELECT \(ActionRows.columns), actions.status, actions.due_on, actions.list_order, history.after, history.sequence
            FROM actions LEFT JOIN (\(latest)) AS latest ON latest.action_id = actions.id
            LEFT JOIN history ON history.action_id = latest.action_id AND history.sequence = latest.sequence
            WHERE \(Self.belonging(to: organisation, "actions"))
            """
        ) { findings += $0.findingsAsAction() }
        try forEach(
            """
            SELECT DISTINCT history.action_id FROM history
            LEFT JOIN actions ON actions.id = history.action_id AND \(Self.belonging(to: organisation, "actions"))
            WHERE history.action_id IS NOT NULL AND actions.id IS NULL AND \(Self.belonging(to: organisation, "history"))
            """
        ) { row in
            // An identifier that cannot be read is an altered entry, which the walk has found.
            if let id: Action.ID = try? row.id("action_id") { findings.append(.actionMissing(id)) }
        }
        return findings
    }
}

extension Row {
    fileprivate func findingsAsAction() -> [HistoryVerification.Finding] {
        guard let id: Action.ID = try? id("id") else { return [.unreadable(table: "actions", id: (try? text("id")) ?? "")] }
        guard let sequence = try? int("sequence") else { return [.actionUnrecorded(id)] }
        let agrees = (try? agreesWithHistory()) ?? false
        return agrees ? [] : [.actionAltered(id, sequence: sequence)]
    }

    /// Whether an action is as its last entry left it, in every column. A row that cannot even be read was altered.
    private func agreesWithHistory() throws -> Bool {
        let action = try Action(self)
        let status: Action.Status = try get("status")
        let isAsRecorded = try action == json("after", as: Action.self) && optionalText("sprint") == action.sprint?.text
        return try isAsRecorded && status == action.status && optionalDay("due_on") == action.due?.day
            && text("list_order") == action.listOrder
    }
}
