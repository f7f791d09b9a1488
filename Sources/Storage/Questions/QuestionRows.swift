public import Domain

extension Snapshot {
    /// Nil where there is none, or none that the person may read.
    public func question(_ id: PanelQuestion.ID, for person: Person) throws -> PanelQuestion? {
        try questions(where: "questions.id = \(id) AND \(Visibility.services(to: person))").first
    }

    /// Everything that was asked about a report, by point, the oldest first. For whoever may read the report.
    public func questions(of report: Report.ID) throws -> [PanelQuestion] {
        try questions(where: "questions.report_id = \(report)")
    }

    public func questions(of action: Action.ID) throws -> [PanelQuestion] {
        try questions(where: "questions.action_id = \(action)")
    }

    /// Everything that a service's team has asked. Nil `statuses` are all of them.
    public func questions(of service: Service.ID, statuses: Set<PanelQuestion.Status>? = nil) throws -> [PanelQuestion] {
        let known = statuses ?? Set(PanelQuestion.Status.allCases)
        return try questions(where: "questions.service_id = \(service) AND questions.status IN (\(list: known.map(\.rawValue).sorted()))")
    }

    /// Those that the person may read and that stand so, where they hold one of the roles towards the team or the panel; the oldest first.
    public func questions(
        for person: Person, statuses: Set<PanelQuestion.Status>, heldAs roles: Set<Role>, limit: Int = 50
    ) throws -> [ListedQuestion] {
        try rows(
            """
            SELECT questions.question, services.name AS service_name FROM questions JOIN services ON services.id = questions.service_id
            WHERE questions.organisation_id = \(person.organisation) AND questions.status IN (\(list: statuses.map(\.rawValue).sorted()))
                AND \(Visibility.services(to: person))
                AND \(Visibility.held(by: person, as: roles, service: "questions.service_id", report: "questions.report_id"))
            ORDER BY questions.asked_at, questions.id LIMIT \(limit)
            """
        ).map { ListedQuestion(question: try $0.json("question"), serviceName: try $0.text("service_name")) }
    }

    private func questions(where condition: SQL) throws -> [PanelQuestion] {
        try rows(
            """
            SELECT questions.question FROM questions JOIN services ON services.id = questions.service_id
            WHERE \(condition) ORDER BY questions.point, questions.asked_at, questions.id
            """
        ).map { try $0.json("question") }
    }
}

extension Transaction {
    public func insert(_ question: PanelQuestion) throws {
        try run(
            """
            INSERT INTO questions (id, organisation_id, service_id, report_id, action_id, point, status, asked_at, question, version)
            VALUES (\(question.id), \(question.organisation), \(question.service), \(question.report), \(question.action),
                \(question.point), \(question.status), \(question.at), \(json: question), \(question.version.number))
            """)
    }

    /// Throws `conflict` where the row is not at the version the verb started from.
    public func update(_ question: PanelQuestion, from version: Version) throws {
        let changed = try run(
            """
            UPDATE questions SET status = \(question.status), question = \(json: question), version = \(question.version.number)
            WHERE id = \(question.id) AND version = \(version.number)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}
