public import Domain

extension Transaction {
    /// Where the assessment is there already, only a phase that nobody had said is taken over: the one that was booked is the one that is
    /// reported on.
    public func insert(_ assessment: Assessment) throws {
        try run(
            """
            INSERT INTO assessments (id, service_id, kind, phase, assessed_on)
            VALUES (\(assessment.id), \(assessment.service), \(assessment.kind), \(assessment.phase), \(assessment.date))
            ON CONFLICT (id) DO UPDATE SET phase = COALESCE(assessments.phase, excluded.phase)
            """)
    }

    /// For an assessment that nobody has reported on.
    public func move(_ assessment: Assessment.ID, to day: Day) throws {
        try run("UPDATE assessments SET assessed_on = \(day) WHERE id = \(assessment)")
    }

    /// Gives the seats of a panel to these people and to nobody else.
    public func setPanel(_ seats: [Seat], of assessment: Assessment.ID) throws {
        try run("DELETE FROM panel_members WHERE assessment_id = \(assessment)")
        for seat in seats { try insertPanelMember(seat.person, of: assessment, role: seat.role.role, profession: seat.profession) }
    }

    /// For an assessment that nobody has reported on: nobody sits on its panel any more.
    public func delete(_ assessment: Assessment.ID) throws {
        try run("DELETE FROM panel_members WHERE assessment_id = \(assessment)")
        try run("DELETE FROM assessments WHERE id = \(assessment)")
    }
}

extension Snapshot {
    /// Nil where there is no such assessment.
    public func assessment(_ id: Assessment.ID) throws -> Assessment? {
        try first("SELECT id AS assessment_id, service_id, kind, phase, assessed_on FROM assessments WHERE id = \(id)").map(Assessment.init)
    }

    /// The report of an assessment, whoever asks. Nil where nobody has begun it.
    public func report(of assessment: Assessment.ID) throws -> Report? {
        try first("\(ReportRows.select) WHERE reports.assessment_id = \(assessment)").map(Report.init)
    }
}
