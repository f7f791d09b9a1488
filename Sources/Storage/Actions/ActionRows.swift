public import Domain

enum ActionRows {
    static let columns: SQL = """
        actions.id, actions.organisation_id, actions.service_id, actions.report_id, actions.standard_id, actions.point, actions.position,
        actions.rating, actions.text, actions.state, actions.due, actions.review, actions.owner_id, actions.professions, actions.sprint,
        actions.block, actions.held_since, actions.version
        """

    static func order(_ order: ActionFilter.Order, of table: SQL = "actions") -> SQL {
        switch order {
        case .byDue: "\(table).list_order, \(table).id"
        case .longestHeld: "\(table).held_since NULLS FIRST, \(table).id"
        }
    }

    /// Somebody still has something to do: the first groups of `Action.listOrder`.
    static let isOpen: SQL = "actions.list_order < '2'"

    /// Open and with a day that has passed: one stretch of the list.
    static func isOverdue(on today: Day) -> SQL { "actions.list_order >= '1' AND actions.list_order < \("1 \(today)")" }
}

extension Snapshot {
    /// Whoever asks: for the door, which asks for permission itself.
    public func action(_ id: Action.ID) throws -> Action? {
        try first("SELECT \(ActionRows.columns) FROM actions WHERE actions.id = \(id)").map(Action.init)
    }

    /// In the order of the report's points.
    public func actions(of report: Report.ID) throws -> [Action] {
        try rows("SELECT \(ActionRows.columns) FROM actions WHERE actions.report_id = \(report) ORDER BY actions.point, actions.position")
            .map(Action.init)
    }

    /// What the reports of a service up to an assessment have left to do or to decide.
    public func unfinishedActions(of service: Service.ID, assessedUntil day: Day) throws -> [Action] {
        let closed = Action.Status.allCases.filter(\.isClosed)
        return try rows(
            """
            SELECT \(ActionRows.columns) FROM actions
            JOIN reports ON reports.id = actions.report_id JOIN assessments ON assessments.id = reports.assessment_id
            WHERE actions.service_id = \(service) AND actions.status NOT IN (\(list: closed)) AND assessments.assessed_on <= \(day)
            ORDER BY actions.id
            """
        ).map(Action.init)
    }

    /// What a report may settle: actions of reports that come before it and have left something to do or to decide.
    public func unfinishedActions(before report: Report) throws -> [Action] {
        let closed = Action.Status.allCases.filter(\.isClosed)
        let day = report.assessment.date
        return try rows(
            """
            SELECT \(ActionRows.columns) FROM actions
            JOIN reports ON reports.id = actions.report_id JOIN assessments ON assessments.id = reports.assessment_id
            WHERE actions.service_id = \(report.service) AND actions.status NOT IN (\(list: closed))
                AND (assessments.assessed_on < \(day) OR (assessments.assessed_on = \(day) AND reports.id < \(report.id)))
            ORDER BY actions.id
            """
        ).map(Action.init)
    }

    /// Every action of a service, by report and point.
    public func actions(of service: Service.ID) throws -> [Action] {
        try rows(
            """
            SELECT \(ActionRows.columns) FROM actions WHERE actions.service_id = \(service)
            ORDER BY actions.report_id, actions.point, actions.position
            """
        ).map(Action.init)
    }
}

extension Transaction {
    public func insert(_ action: Action) throws {
        try run(
            """
            INSERT INTO actions (id, organisation_id, service_id, report_id, standard_id, point, position, rating, text, status, state,
                due_on, due, review, owner_id, professions, sprint, block, held_since, list_order, version)
            VALUES (\(action.id), \(action.organisation), \(action.service), \(action.report), \(action.standard), \(action.point),
                \(action.position), \(action.rating), \(action.text), \(action.status), \(json: action.state), \(action.due?.day),
                \(ActionRows.json(action.due)), \(ActionRows.json(action.review)), \(action.owner), \(json: action.professions),
                \(action.sprint?.text), \(ActionRows.json(action.block)), \(action.heldSince), \(action.listOrder), \(action.version.number))
            """)
    }

    /// Saves what a verb changed. Throws `conflict` where the row is not at the version the verb started from.
    public func update(_ action: Action, from version: Version) throws {
        let changed = try run(
            """
            UPDATE actions SET rating = \(action.rating), text = \(action.text), status = \(action.status), state = \(json: action.state),
                due_on = \(action.due?.day), due = \(ActionRows.json(action.due)), review = \(ActionRows.json(action.review)),
                owner_id = \(action.owner), professions = \(json: action.professions), sprint = \(action.sprint?.text),
                block = \(ActionRows.json(action.block)), held_since = \(action.heldSince), list_order = \(action.listOrder), version = \(action.version.number)
            WHERE id = \(action.id) AND version = \(version.number)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension ActionRows {
    /// JSON, or null for nothing.
    static func json(_ value: (some Encodable)?) throws -> SQL {
        guard let value else { return "NULL" }
        return try "\(json: value)"
    }
}

extension Action {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), organisation: try row.id("organisation_id"), service: try row.id("service_id"),
            report: try row.id("report_id"), standard: try row.text("standard_id"), point: try row.int("point"),
            position: try row.int("position"), rating: try row.get("rating"), text: try row.text("text"), state: try row.json("state"),
            due: try row.optionalJSON("due"), review: try row.optionalJSON("review"), owner: try row.optionalID("owner_id"),
            professions: try row.json("professions"), sprint: try row.optionalText("sprint").flatMap(Words.init),
            block: try row.optionalJSON("block"), heldSince: try row.get("held_since"), version: Version(try row.int("version"))
        )
    }
}
