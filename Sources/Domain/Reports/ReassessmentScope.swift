/// How the points that a reassessment rates differ from those that were red before it. Written here, a reassessment rates exactly the red
/// ones; an imported one is kept as it is written, and people are told.
public struct ReassessmentScope: Hashable, Sendable {
    /// Rated, though they were not red, each as it stood.
    public let outside: [CurrentPosition.PointPosition]
    /// Red, and not rated.
    public let missing: [CurrentPosition.PointPosition]

    /// `points` are those that it rates against `standard`. `report` tells it from others of its day; nil for one that is not kept yet,
    /// which comes after them. `outcomes` are those of its service's issued reports.
    public init(
        points: [Int], standard: Standard, date: Day, report: Report.ID?, among outcomes: [CurrentPosition.Outcome]
    ) {
        let earlier = outcomes.filter { outcome in
            guard outcome.standard == standard.id, outcome.report != report else { return false }
            guard let report else { return outcome.date <= date }
            return (outcome.date, outcome.report) < (date, report)
        }
        let position = CurrentPosition(of: earlier, catalogue: [standard])
        let (outside, missing) = position?.differences(fromScope: points) ?? (points, [])
        func standing(_ number: Int) -> CurrentPosition.PointPosition? {
            let point = standard.point(number).map { CurrentPosition.PointPosition(point: $0, lineage: []) }
            return position?.points.first { $0.point.number == number } ?? point
        }
        self.outside = outside.compactMap(standing)
        self.missing = missing.compactMap(standing)
    }

    /// Whether it rates the red points and no others.
    public var isExact: Bool { outside.isEmpty && missing.isEmpty }
}
