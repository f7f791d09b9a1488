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
    /// What the team asked the panel about it.
    public let questions: Questions
    /// The booking that its assessment was scheduled by. Nil where it was not booked here.
    public let booking: Booking?
    /// How it hangs together with the reports before and after it.
    public let lineage: ReportLineage

    /// Whether what the team showed at the assessment is kept.
    public let wasShown: Bool

    /// What the team prepares while the panel writes the report. Nil where it has been issued, and for what nobody prepares.
    public var showing: Booking.Kind? { report.hasBeenIssued ? nil : Booking.Kind(report.assessment.kind) }

    public func actions(ofPoint number: Int) -> [Action] { actions.filter { $0.point == number } }
}

extension Reader {
    /// Newest assessment first.
    public func reports(for person: Person, statuses: Set<Report.Status> = []) async throws -> [ListedReport] {
        try await database.read { try $0.reports(for: person, statuses: statuses) }
    }

    /// One page of them, 1 to 200 long.
    public func reports(for person: Person, page: Int, size: Int = 50) async throws -> Slice<ListedReport> {
        try await database.read { try $0.reports(for: person, page: page, size: max(1, min(200, size))) }
    }

    /// What an edition of a report said. Throws `Failure.notFound` where there is none, or none that the person may read.
    public func content(of id: Report.ID, edition: Int, for person: Person) async throws -> Report.Content {
        try await database.read { [now] snapshot in
            let (latest, actor) = try snapshot.report(id, by: person, at: now)
            return try snapshot.content(of: latest, edition: edition, for: actor)
        }
    }

    /// What changed from one edition of a report to another. Throws `Failure.notFound` as `content` does.
    public func comparison(of id: Report.ID, from one: Int, to other: Int, for person: Person) async throws -> ReportComparison {
        try await database.read { [now] snapshot in
            let (latest, actor) = try snapshot.report(id, by: person, at: now)
            let actions = try snapshot.actions(of: id)
            func content(_ edition: Int) throws -> Report.Content {
                try snapshot.content(of: latest, edition: edition, for: actor).tracking(actions, inEdition: edition)
            }
            return ReportComparison(from: try content(one), to: try content(other))
        }
    }

    /// What issuing the amendment makes of the actions that the team has. Nil where the report is not being amended.
    public func amendment(of id: Report.ID, for person: Person) async throws -> Amendment? {
        try await database.read { [now] snapshot in
            let (latest, actor) = try snapshot.report(id, by: person, at: now)
            guard latest.status == .amended, actor.holds(anyOf: Report.amendmentReaders) else { return nil }
            return latest.amendment(of: try snapshot.actions(of: id))
        }
    }

    /// Throws `Failure.notFound` where there is none, or none that the person may read.
    public func report(_ id: Report.ID, for person: Person) async throws -> ReportRecord {
        try await database.read { [now] snapshot in
            let standards = try snapshot.standards(of: person.organisation)
            let (latest, actor) = try snapshot.report(id, by: person, at: now)
            let report = try snapshot.readableEdition(of: latest, for: actor)
            guard let service = try snapshot.service(report.service, for: person) else { throw Failure.notFound }
            return ReportRecord(
                report: report, service: service, standard: standards.first { $0.id == report.content.standard },
                actions: try snapshot.actions(of: id), panel: try snapshot.panel(of: report.assessment.id),
                history: try snapshot.history(of: id), actor: actor,
                questions: try snapshot.gathered(snapshot.questions(of: id)), booking: try snapshot.booking(of: report.assessment.id),
                lineage: try snapshot.lineage(of: report, for: person, as: actor, standards: standards),
                wasShown: try snapshot.demonstration(before: id) != nil
            )
        }
    }
}
