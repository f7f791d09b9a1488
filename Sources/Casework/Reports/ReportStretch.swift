public import Domain
import Storage

extension Reader {
    /// The oldest first, behind one of them.
    public func reports(
        for person: Person, service: Service.ID?, statuses: Set<Report.Status>, after id: Report.ID?, limit: Int
    ) async throws -> DatedStretch<ListedReport> {
        try await database.read { snapshot in
            let found = try snapshot.reports(for: person, service: service, statuses: statuses, after: id, limit: limit + 1)
            let lifespans = try snapshot.lifespans(ofReports: found.map(\.id))
            let total = try snapshot.countReports(for: person, service: service, statuses: statuses)
            return DatedStretch(found, limit: limit, total: total) { lifespans[$0.id] ?? Lifespan(of: $0.id) }
        }
    }

    /// Since when a report that the person may read is as it is.
    public func lifespan(of record: ReportRecord) async throws -> Lifespan {
        let id = record.report.id
        return try await database.read { try $0.lifespans(ofReports: [id])[id] } ?? Lifespan(of: id)
    }

    /// Assessments of services that the person may read, held or to come: the oldest first, behind one of them.
    public func assessments(
        for person: Person, service: Service.ID?, after id: Assessment.ID?, limit: Int
    ) async throws -> DatedStretch<ListedAssessment> {
        try await database.read { snapshot in
            let found = try snapshot.assessments(for: person, service: service, after: id, limit: limit + 1)
            return DatedStretch(found, limit: limit, total: try snapshot.countAssessments(for: person, service: service)) {
                Lifespan(of: $0.id)
            }
        }
    }
}
