public import Domain

extension Snapshot {
    /// Assessments of services that the person may read, the oldest first: at most `limit`, those behind one of them.
    public func assessments(for person: Person, service: Service.ID?, after id: Assessment.ID?, limit: Int) throws -> [ListedAssessment] {
        var conditions = conditions(for: person, service)
        if let id { conditions.append("assessments.id > \(id)") }
        return try rows(
            """
            SELECT assessments.id AS assessment_id, assessments.service_id, assessments.kind, assessments.phase, assessments.assessed_on,
                services.name AS service_name, bookings.id AS booking_id, bookings.version AS booking_version,
                (SELECT reports.id FROM reports WHERE reports.assessment_id = assessments.id AND \(Visibility.reports(to: person)))
                    AS report_id
            FROM assessments JOIN services ON services.id = assessments.service_id
            LEFT JOIN bookings ON bookings.assessment_id = assessments.id
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY assessments.id LIMIT \(limit)
            """
        ).map { row in
            ListedAssessment(
                assessment: try Assessment(row), serviceName: try row.text("service_name"), report: try row.optionalID("report_id"),
                booking: try row.optionalID("booking_id"), version: Version(try row.get("booking_version", as: Int?.self) ?? 1))
        }
    }

    public func countAssessments(for person: Person, service: Service.ID?) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS total FROM assessments JOIN services ON services.id = assessments.service_id
            WHERE \(conditions(for: person, service).joined(separator: " AND "))
            """
        )?.int("total") ?? 0
    }

    private func conditions(for person: Person, _ service: Service.ID?) -> [SQL] {
        [Visibility.services(to: person)] + (service.map { ["assessments.service_id = \($0)"] } ?? [])
    }
}
