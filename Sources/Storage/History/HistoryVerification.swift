public import Domain

/// What a walk over the history found.
public struct HistoryVerification: Sendable {
    public let entries: Int
    public let findings: [Finding]

    /// One thing that somebody changed behind the program's back.
    public enum Finding: Hashable, Sendable {
        /// The entry does not fit its digest: a cell was changed, or the row was put in by hand.
        case altered(Organisation.ID, sequence: Int)
        /// Entries with these numbers are gone.
        case removed(Organisation.ID, sequences: ClosedRange<Int>)
        /// An entry has a number beyond the last one that the program wrote.
        case inserted(Organisation.ID, sequence: Int)
        /// The note of the last entry is missing or was changed.
        case headAltered(Organisation.ID)
        /// An action is not as its last entry left it.
        case actionAltered(Action.ID, sequence: Int)
        /// The history tells of an action that is gone, or an action that the history never told of.
        case actionMissing(Action.ID)
        case actionUnrecorded(Action.ID)

        public var words: String {
            switch self {
            case .altered(let organisation, let sequence):
                "history entry \(sequence) of organisation \(organisation) was altered or inserted"
            case .removed(let organisation, let range) where range.count == 1:
                "history entry \(range.lowerBound) of organisation \(organisation) was removed"
            case .removed(let organisation, let range):
                "history entries \(range.lowerBound) to \(range.upperBound) of organisation \(organisation) were removed"
            case .inserted(let organisation, let sequence):
                "history entry \(sequence) of organisation \(organisation) was inserted after the last one"
            case .headAltered(let organisation): "the record of the last history entry of organisation \(organisation) was altered"
            case .actionAltered(let id, let sequence): "action \(id) is not as history entry \(sequence) left it"
            case .actionMissing(let id): "action \(id) was removed"
            case .actionUnrecorded(let id): "action \(id) was inserted"
            }
        }
    }
}

extension Snapshot {
    public func verifyHistory() throws -> HistoryVerification {
        var walk = HistoryWalk(heads: try heads())
        try forEach("SELECT * FROM history ORDER BY organisation_id, sequence") { try walk.step($0) }
        walk.finish()
        let actions = try findings(inActionsAfter: walk)
        return HistoryVerification(entries: walk.entries, findings: walk.findings + actions)
    }

    private func heads() throws -> [Organisation.ID: HistoryWalk.Head] {
        let rows = try rows("SELECT organisation_id, sequence, digest FROM history_heads")
        return try rows.reduce(into: [:]) { heads, row in
            heads[try row.id("organisation_id")] = .init(sequence: try row.int("sequence"), digest: try row.text("digest"))
        }
    }

    /// Compares every action with what its latest entry says it looks like.
    private func findings(inActionsAfter walk: HistoryWalk) throws -> [HistoryVerification.Finding] {
        var findings: [HistoryVerification.Finding] = []
        let latest: SQL = """
            SELECT action_id, MAX(sequence) AS sequence FROM history WHERE action_id IS NOT NULL GROUP BY organisation_id, action_id
            """
        try forEach(
            """
            SELECT \(ActionRows.columns), actions.status, actions.due_on, actions.list_order, history.after, history.sequence
            FROM actions LEFT JOIN (\(latest)) AS latest ON latest.action_id = actions.id
            LEFT JOIN history ON history.action_id = latest.action_id AND history.sequence = latest.sequence
            """
        ) { row in
            let id: Action.ID = try row.id("id")
            guard let sequence = try row.optionalInt("sequence") else { return findings.append(.actionUnrecorded(id)) }
            if try !row.agreesWithHistory() { findings.append(.actionAltered(id, sequence: sequence)) }
        }
        try forEach(
            """
            SELECT DISTINCT history.action_id FROM history LEFT JOIN actions ON actions.id = history.action_id
            WHERE history.action_id IS NOT NULL AND actions.id IS NULL
            """
        ) { findings.append(.actionMissing(try $0.id("action_id"))) }
        return findings
    }
}

extension Row {
    /// Whether an action is as its last entry left it, in every column. A row that cannot even be read was altered.
    fileprivate func agreesWithHistory() throws -> Bool {
        guard let action = try? Action(self), let after: Action = try? json("after") else { return false }
        let status: Action.Status? = try? get("status")
        let dueOn = try optionalDay("due_on")
        let listOrder = try text("list_order")
        return action == after && status == action.status && dueOn == action.due?.day && listOrder == action.listOrder
    }
}
