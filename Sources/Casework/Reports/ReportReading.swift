public import Domain
import Storage

/// A report with everything its page shows.
public struct ReportRecord: Sendable {
    public let report: Report
    public let service: Service
    public let standard: Standard?
    /// In the order of the points; empty before the report is issued.
    public let actions: [Action]
    public let panel: [PanelMember]
    /// What happened to the report itself, newest first.
    public let history: [HistoryLine]
    /// The person who asked, as they stand towards the report.
    public let actor: Actor
    /// How it hangs together with the reports before and after it.
    public let lineage: ReportLineage

    public func actions(ofPoint number: Int) -> [Action] { actions.filter { $0.point == number } }
}

extension Reader {
    /// Newest assessment first.
    public func reports(for person: Person, statuses: Set<Report.Status> = []) async throws -> [ListedReport] {
        try await database.read { try $0.reports(for: person, statuses: statuses) }
    }

    /// Throws `Failure.notFound` where there is none, or none that the person may read.
    public func report(_ id: Report.ID, for person: Person) async throws -> ReportRecord {
        try await database.read { [now, standards] snapshot in
            let (latest, actor) = try snapshot.report(id, by: person, at: now)
            let report = try snapshot.readableEdition(of: latest, for: actor)
            guard let service = try snapshot.service(report.service, for: person) else { throw Failure.notFound }
            return ReportRecord(
                report: report, service: service, standard: standards.first { $0.id == report.content.standard },
                actions: try snapshot.actions(of: id), panel: try snapshot.panel(of: report.assessment.id),
                history: try snapshot.history(of: id), actor: actor,
                lineage: try snapshot.lineage(of: report, for: person, as: actor, standards: standards)
            )
        }
    }
}
