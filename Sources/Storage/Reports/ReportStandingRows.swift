public import Domain

/// To what a report belongs and whether it has been issued: enough to ask who may read what of it.
public struct ReportStanding: Sendable {
    public let id: Report.ID
    public let organisation: Organisation.ID
    public let service: Service.ID
    public let serviceName: String
    public let assessment: Assessment.ID
    public let status: Report.Status
}

extension Snapshot {
    /// Nil where there is none, or none that the person may read. One query that leaves alone what the report says.
    public func standing(of id: Report.ID, for person: Person) throws -> ReportStanding? {
        try standing(where: "reports.id = \(id) AND \(Visibility.reports(to: person))")
    }

    /// Whoever asks: for the command line.
    public func standing(of id: Report.ID) throws -> ReportStanding? { try standing(where: "reports.id = \(id)") }

    private func standing(where condition: SQL) throws -> ReportStanding? {
        try first(
            """
            SELECT reports.id, reports.organisation_id, reports.service_id, services.name, reports.assessment_id, reports.status
            FROM reports JOIN services ON services.id = reports.service_id WHERE \(condition)
            """
        ).map { row in
            ReportStanding(
                id: try row.id("id"), organisation: try row.id("organisation_id"), service: try row.id("service_id"),
                serviceName: try row.text("name"), assessment: try row.id("assessment_id"), status: try row.get("status"))
        }
    }
}

extension Snapshot {
    /// Where every report of a service stands, whoever asks, the oldest assessment first. One query that leaves alone what they say.
    public func reportStandings(of service: Service.ID) throws -> [Readiness.ReportStanding] {
        try rows(
            """
            SELECT reports.id, reports.status, reports.state, assessments.id AS assessment_id, assessments.service_id, assessments.kind,
                assessments.phase, assessments.assessed_on
            FROM reports JOIN assessments ON assessments.id = reports.assessment_id
            WHERE reports.service_id = \(service) ORDER BY assessments.assessed_on, reports.id
            """
        ).map { row in
            let state: Report.State = try row.json("state")
            let answerBy: Day? = if case .issued(_, let day) = state { day } else { nil }
            return Readiness.ReportStanding(
                id: try row.id("id"), assessment: try Assessment(row), status: try row.get("status"), answerBy: answerBy)
        }
    }
}
