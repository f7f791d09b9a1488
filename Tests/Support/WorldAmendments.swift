import Casework
public import Domain

extension World {
    /// Begins an amendment of an issued report and writes the points that `change` gives anew, with the overall rating that they suggest.
    /// Nil leaves a point as it is. It is still to be issued.
    @discardableResult
    public func amend(
        _ report: Report.ID, reason: String = "The panel had missed the audit.", _ change: (ReportedPoint) -> ReportedPoint?
    ) async throws -> Report {
        let lead = people.leadAssessor
        var amended = try await casework.amend(report, reason: Words(reason), by: lead, expecting: nil)
        for point in amended.content.points.compactMap(change) {
            amended = try await casework.write(.point(point), of: report, seen: nil, by: lead)
        }
        let overall = OverallRating.suggested(by: amended.content.points.map(\.rating)) ?? amended.content.overall
        let summary = Report.Summary(overall: overall, reason: nil, findings: amended.content.findings)
        guard summary != amended.content.summary else { return amended }
        return try await casework.write(.summary(summary), of: report, seen: nil, by: lead)
    }
}

extension ReportedPoint {
    /// The same point with some of what is said of it said otherwise.
    public func with(
        rating: Rating? = nil, trackedAs tracked: Action.Rating? = nil, findings: [String]? = nil, actions: [ReportedAction]? = nil
    ) -> ReportedPoint {
        ReportedPoint(
            number: number, title: title, rating: rating ?? self.rating, trackedAs: tracked ?? trackedAs,
            findings: findings ?? self.findings, actions: actions ?? self.actions, advice: advice)
    }
}
