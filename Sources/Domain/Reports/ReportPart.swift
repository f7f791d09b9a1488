extension Report {
    /// What is written at one go. Two people who write different parts do not get in each other's way.
    public enum Part: Hashable, Sendable {
        case point(ReportedPoint)
        case summary(Summary)

        /// The panel writes its points together; what is said of the whole is for those who answer for it.
        public static let summaryWriters: Set<Role> = [.leadAssessor, .assessmentsTeam]

        var event: Event {
            switch self {
            case .point(let point): .pointWritten(point.number)
            case .summary: .summaryWritten
            }
        }
    }

    /// What a report says of the service as a whole.
    public struct Summary: Hashable, Sendable, Codable {
        public let overall: OverallRating?
        /// Why it is not what the points suggest.
        public let reason: Words?
        public let findings: [String]

        public init(overall: OverallRating?, reason: Words?, findings: [String]) {
            self.overall = overall
            self.reason = reason
            self.findings = findings
        }
    }
}

extension Report.Content {
    public var summary: Report.Summary { Report.Summary(overall: overall, reason: overallReason, findings: findings) }

    /// What stands now where the part would stand; nil for a point that the report does not rate.
    public func counterpart(of part: Report.Part) -> Report.Part? {
        switch part {
        case .point(let point): points.first { $0.number == point.number }.map(Report.Part.point)
        case .summary: .summary(summary)
        }
    }

    /// The points that were in scope when the report was begun stay in scope, and nothing else comes in.
    func with(_ part: Report.Part, by actor: Actor) throws(Report.Refusal) -> Report.Content {
        var content = self
        switch part {
        case .point(let point):
            guard let place = points.firstIndex(where: { $0.number == point.number }) else { throw .scopeIsFixed(points.map(\.number)) }
            content.points[place] = point
        case .summary(let summary):
            guard actor.holds(anyOf: Report.Part.summaryWriters) else { throw .notPermitted(.submit) }
            (content.overall, content.overallReason, content.findings) = (summary.overall, summary.reason, summary.findings)
        }
        return content
    }
}
