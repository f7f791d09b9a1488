/// What changed between two editions of a report, word by word. The order of points and of actions, and white space, are no changes.
public struct ReportComparison: Hashable, Sendable {
    public let standard: ValueChange<Standard.ID>
    public let overall: ValueChange<OverallRating>
    public let overallReason: TextChange
    public let leadAssessor: ValueChange<String>
    public let findings: [TextChange]
    /// Every point of either edition, by number; those that did not change are among them.
    public let points: [PointChange]
    public let unassignedActions: [TextChange]

    public init(from old: Report.Content, to new: Report.Content) {
        standard = ValueChange(from: old.standard, to: new.standard)
        overall = ValueChange(from: old.overall, to: new.overall)
        overallReason = TextChange(from: old.overallReason?.text, to: new.overallReason?.text)
        leadAssessor = ValueChange(from: old.leadAssessor, to: new.leadAssessor)
        findings = TextChange.between(old.findings, new.findings)
        points = PointChange.between(old.points, new.points)
        unassignedActions = TextChange.between(old.unassignedActions, new.unassignedActions)
    }

    public var changedPoints: [PointChange] { points.filter { $0.kind != .same } }

    /// Whether both editions say the same.
    public var isEmpty: Bool {
        standard.isSame && overall.isSame && overallReason.kind == .same && leadAssessor.isSame && findings.areSame
            && changedPoints.isEmpty && unassignedActions.areSame
    }
}
