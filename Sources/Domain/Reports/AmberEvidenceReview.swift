/// Whether the amber points of a report may be rated again, and what keeps them from it. The ratings themselves change only by the
/// report of that review.
public struct AmberEvidenceReadiness: Hashable, Sendable {
    /// The points of the report that are amber now, in its order.
    public let points: [Point]

    /// `actions` are those of the report and of earlier ones: the review settles what those left open, too. `position` is that of its service.
    public init(of report: Report, actions: [Action], position: CurrentPosition) {
        let amber = Set(position.points.filter { $0.lineage.last?.outcome.report == report.id }.map(\.point.number))
        points = report.content.points.filter { $0.obligation == .amber && amber.contains($0.number) }.map { reported in
            Point(
                reported: reported,
                open: actions.filter {
                    $0.point == reported.number && $0.standard == report.content.standard && $0.status.standing == .open
                })
        }
    }

    /// Every action of every amber point is resolved, mitigated or on the roadmap.
    public var isReady: Bool { !points.isEmpty && points.allSatisfy(\.open.isEmpty) }

    public struct Point: Hashable, Sendable {
        public let reported: ReportedPoint
        /// What still has to be resolved, mitigated or put on the roadmap.
        public let open: [Action]
    }
}

extension Report {
    /// The draft of an amber evidence review of these points: nothing is rated in it yet, and its scope does not change.
    public static func amberEvidenceReview(
        id: ID, assessment: Assessment.ID, of report: Report, points: [ReportedPoint], on day: Day
    ) -> Report {
        Report(
            id: id, organisation: report.organisation,
            assessment: Assessment(
                id: assessment, service: report.service, kind: .amberEvidenceReview, phase: report.assessment.phase, date: day),
            origin: .written,
            content: Content(
                standard: report.content.standard, overall: nil,
                points: points.map { ReportedPoint(number: $0.number, title: $0.title, rating: .notRated) },
                leadAssessor: report.content.leadAssessor)
        )
    }

    /// Whether the report rates only what an earlier one left open, and nothing else.
    public var hasFixedScope: Bool { assessment.kind.hasFixedScope }

    /// What issuing the report does to an action of an earlier report of the same service; nil where it leaves it as it is.
    public func outcome(for action: Action) -> LaterOutcome? {
        guard action.report != id, action.service == service, action.standard == content.standard, !action.status.isClosed,
            let point = content.points.first(where: { $0.number == action.point })
        else { return nil }
        return switch point.rating {
        case .green, .met: .resolve
        case .amber, .red, .notMet, .notApplicable: .supersede
        case .notRated: nil
        }
    }

    public enum LaterOutcome: Hashable, Sendable {
        /// The point is now green.
        case resolve
        /// The point stays amber or red, and the later report gives actions of its own; or it applies no more.
        case supersede
    }
}
