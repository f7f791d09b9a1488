public import Domain
public import Foundation
import Storage

/// The live "tracking amber evidence" document of one report.
public struct TrackingDocument: Sendable {
    public let report: Report
    public let serviceName: String
    public let standard: Standard?
    /// The amber points, in the order of the report.
    public let points: [Point]
    /// When it was read.
    public let at: Date
    /// The number of the latest history entry when it was read: what came after it is not in the document.
    public let sequence: Int

    public struct Point: Sendable {
        public let reported: ReportedPoint
        public let entries: [Entry]

        public var progress: ActionProgress { ActionProgress(of: entries.map(\.action.status)) }
    }

    public struct Entry: Sendable {
        public let action: Action
        public let ownerName: String?
        /// Newest first.
        public let updates: [ProgressUpdate]
    }

    public var progress: ActionProgress { ActionProgress(of: points.flatMap(\.entries).map(\.action.status)) }
}

extension Reader {
    /// Throws `Failure.notFound` where the person may not read the report, or where it has not been issued.
    public func trackingDocument(of id: Report.ID, for person: Person) async throws -> TrackingDocument {
        try await database.read { [now] snapshot in
            let (latest, actor) = try snapshot.report(id, by: person, at: now)
            guard latest.hasBeenIssued, let service = try snapshot.service(latest.service, for: person) else { throw Failure.notFound }
            let report = try snapshot.readableEdition(of: latest, for: actor)
            let owners = Dictionary(try snapshot.owners(of: id).map { ($0.id, $0.name) }) { first, _ in first }
            let updates = Dictionary(grouping: try snapshot.updates(of: id), by: \.entry.action)
            let entries = try snapshot.actions(of: id).filter { $0.rating == .amber }.map { action in
                TrackingDocument.Entry(
                    action: action, ownerName: action.owner.flatMap { owners[$0] },
                    updates: updates[action.id, default: []].compactMap(ProgressUpdate.init)
                )
            }
            let points = report.content.points.filter { $0.obligation == .amber }.map { point in
                TrackingDocument.Point(reported: point, entries: entries.filter { $0.action.point == point.number })
            }
            return TrackingDocument(
                report: report, serviceName: service.name, standard: standards.first { $0.id == report.content.standard },
                points: points, at: now, sequence: try snapshot.latestSequence(in: latest.organisation)
            )
        }
    }
}
