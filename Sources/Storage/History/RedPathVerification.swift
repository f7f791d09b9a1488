import Domain

/// Questions, bookings and demonstrations are kept whole in one column, told whole by each of their entries, and never deleted.
extension Snapshot {
    /// Compares each of them with what its latest entry says it looks like.
    func findingsOnTheRedPath(of organisation: Organisation.ID? = nil) throws -> [HistoryVerification.Finding] {
        try findings("question", in: "questions", "SELECT * FROM questions", of: organisation, told: PanelQuestion.self) {
            try $0.agrees(with: $1)
        }
            + findings("booking", in: "bookings", Self.bookingsWithAssessment, of: organisation, told: Booking.self) {
                try $0.agrees(with: $1)
            }
            + findings("demonstration", in: "demonstrations", "SELECT * FROM demonstrations", of: organisation, told: Demonstration.self) {
                try $0.agrees(with: $1)
            }
    }

    private static let bookingsWithAssessment: SQL = """
        SELECT bookings.*, assessments.service_id AS assessed_service, assessments.kind AS assessment_kind, assessments.phase,
            assessments.assessed_on
        FROM bookings LEFT JOIN assessments ON assessments.id = bookings.assessment_id
        """

    private func findings<Thing: ToldWhole>(
        _ kind: String, in table: String, _ rows: SQL, of organisation: Organisation.ID?, told: Thing.Type,
        agrees: (Row, Thing) throws -> Bool
    ) throws -> [HistoryVerification.Finding] {
        let told: [Identifier<Thing>: Thing] = try latest(kind + ".%", of: organisation)
        var gone = Set(told.keys)
        var findings: [HistoryVerification.Finding] = []
        try forEach("\(rows) WHERE \(Self.belonging(to: organisation, table))") { row in
            guard let id = try? row.id("id", of: Thing.self) else {
                return findings.append(.unreadable(table: table, id: (try? row.text("id")) ?? ""))
            }
            gone.remove(id)
            // A row that cannot be read was altered.
            let isAsTold = (try? told[id].map { try agrees(row, $0) }) ?? false
            if !isAsTold { findings.append(Thing.altered(id)) }
        }
        return findings + gone.sorted().map(Thing.altered)
    }

    /// What the latest entry about each thing says that it looks like. An entry that cannot be read is an altered one, which the walk finds.
    private func latest<Thing: ToldWhole>(_ kinds: String, of organisation: Organisation.ID?) throws -> [Identifier<Thing>: Thing] {
        var latest: [Identifier<Thing>: Thing] = [:]
        let told: SQL = "SELECT after FROM history WHERE kind LIKE \(kinds) AND \(Self.belonging(to: organisation, "history"))"
        try forEach("\(told) ORDER BY organisation_id, sequence") { row in
            if let thing = try? row.json("after", as: Thing.self) { latest[thing.id] = thing }
        }
        return latest
    }
}

private protocol ToldWhole: Codable, Sendable, Identifiable where ID == Identifier<Self> {
    static func altered(_ id: Identifier<Self>) -> HistoryVerification.Finding
}

extension PanelQuestion: ToldWhole {
    static func altered(_ id: ID) -> HistoryVerification.Finding { .questionAltered(id) }
}

extension Booking: ToldWhole {
    static func altered(_ id: ID) -> HistoryVerification.Finding { .bookingAltered(id) }
}

extension Demonstration: ToldWhole {
    static func altered(_ id: ID) -> HistoryVerification.Finding { .demonstrationAltered(id) }
}

/// Whether a row is as the thing was told, in every column.
extension Row {
    fileprivate func agrees(with question: PanelQuestion) throws -> Bool {
        let (organisation, service) = (try id("organisation_id", of: Organisation.self), try id("service_id", of: Service.self))
        let (report, action) = (try id("report_id", of: Report.self), try optionalID("action_id", of: Action.self))
        let status: PanelQuestion.Status = try get("status")
        guard organisation == question.organisation, service == question.service, report == question.report else { return false }
        return try action == question.action && int("point") == question.point && status == question.status
            && instant("asked_at") == question.at && int("version") == question.version.number
            && json("question", as: PanelQuestion.self) == question
    }

    fileprivate func agrees(with booking: Booking) throws -> Bool {
        let (organisation, service) = (try id("organisation_id", of: Organisation.self), try id("service_id", of: Service.self))
        let (kind, status): (Booking.Kind, Booking.Status) = (try get("kind"), try get("status"))
        guard organisation == booking.organisation, service == booking.service, kind == booking.kind, status == booking.status else {
            return false
        }
        let assessment = try optionalID("assessment_id", of: Assessment.self)
        return try optionalDay("day") == booking.slot?.day && assessment == booking.schedule?.assessment
            && instant("asked_at") == booking.request.at && int("version") == booking.version.number
            && json("booking", as: Booking.self) == booking && assessmentAgrees(with: booking)
    }

    /// What was booked is what is assessed: the same service, on the day that was fixed.
    private func assessmentAgrees(with booking: Booking) throws -> Bool {
        guard let schedule = booking.schedule else { return true }
        let service = try id("assessed_service", of: Service.self)
        let (kind, phase): (Assessment.Kind, AssessedPhase?) = (try get("assessment_kind"), try get("phase"))
        return try service == booking.service && kind == booking.kind.assessmentKind && (booking.phase == nil || phase == booking.phase)
            && day("assessed_on") == schedule.slot.day
    }

    fileprivate func agrees(with demonstration: Demonstration) throws -> Bool {
        let (organisation, service) = (try id("organisation_id", of: Organisation.self), try id("service_id", of: Service.self))
        let (kind, report): (Booking.Kind, Report.ID?) = (try get("kind"), try optionalID("report_id", of: Report.self))
        guard organisation == demonstration.organisation, service == demonstration.service, kind == demonstration.kind else { return false }
        return try report == demonstration.report && int("version") == demonstration.version.number
            && json("demonstration", as: Demonstration.self) == demonstration
    }
}
