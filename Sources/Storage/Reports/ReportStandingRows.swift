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
