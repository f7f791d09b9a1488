public import Domain
import Storage

/// How a report hangs together with those before and after it.
public struct ReportLineage: Sendable {
    /// The report whose points it rates again. Nil for a report that looks at the service anew.
    public let follows: Report?
    /// Issued later to rate some of its points again, earliest first.
    public let ratedAgainBy: [Report]
    /// For each point that an issued report has rated against the same standard: every such rating, the earliest first.
    public let points: [Int: [CurrentPosition.Step]]
    /// How the points that it rates differ from the red ones before it; nil for what is no reassessment.
    public let scope: ReassessmentScope?
    /// Actions of earlier reports that are open still, with what issuing this one makes of them; empty once it has been issued.
    public let settles: [Settled]
    /// Whether its amber points may be rated again. Nil where none is amber now, and for whoever could not begin that.
    public let readiness: AmberEvidenceReadiness?
    /// The amber evidence review of its points that was begun and has not been issued. Nil where there is none that the person may read.
    public let openReview: Report?

    public struct Settled: Hashable, Sendable {
        public let action: Action
        public let outcome: Report.LaterOutcome
    }
}

extension Snapshot {
    func lineage(of report: Report, for person: Person, as actor: Actor, standards: [Standard]) throws -> ReportLineage {
        let outcomes = try outcomes(of: report.service)
        let mayBegin = actor.holds(anyOf: [.assessmentsTeam])
        let standard = standards.first { $0.id == report.content.standard }
        let position = CurrentPosition(of: outcomes.filter { $0.standard == report.content.standard }, catalogue: standards)
        let readiness = mayBegin ? try amberEvidenceReadiness(of: report, standards: standards) : nil
        return ReportLineage(
            follows: try report.followed(among: outcomes).flatMap { try self.report($0, for: person) },
            ratedAgainBy: try report.ratedAgain(among: outcomes).compactMap { try self.report($0, for: person) },
            points: Dictionary(position?.points.map { ($0.point.number, $0.lineage) } ?? []) { first, _ in first },
            scope: standard.flatMap { report.scope(in: $0, among: outcomes) },
            settles: try settled(by: report),
            readiness: readiness.flatMap { $0.points.isEmpty ? nil : $0 },
            openReview: try openReview(after: report, among: outcomes, for: person))
    }

    private func settled(by report: Report) throws -> [ReportLineage.Settled] {
        guard !report.hasBeenIssued else { return [] }
        return try unfinishedActions(before: report).compactMap { action in
            report.outcome(for: action).map { ReportLineage.Settled(action: action, outcome: $0) }
        }
    }

    private func openReview(
        after report: Report, among outcomes: [CurrentPosition.Outcome], for person: Person
    ) throws -> Report? {
        guard let review = try openReview(of: report.service), review.followed(among: outcomes) == report.id else { return nil }
        return try self.report(review.id, for: person)
    }
}

extension Report {
    /// Nil for what is no reassessment.
    fileprivate func scope(in standard: Standard, among outcomes: [CurrentPosition.Outcome]) -> ReassessmentScope? {
        guard assessment.kind == .reassessment else { return nil }
        return ReassessmentScope(
            points: content.points.map(\.number), standard: standard, date: assessment.date, report: id, among: outcomes)
    }
}
