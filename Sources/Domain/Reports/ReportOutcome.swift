extension CurrentPosition.Outcome {
    /// "Alpha assessment, 4 March 2026"
    public var words: String { "\(kind.name(in: phase)), \(date.words)" }

    /// What a report that has been issued says of the service's position.
    public init(of report: Report) {
        let points = report.content.points
        self.init(
            report: report.id, standard: report.content.standard, kind: report.assessment.kind, phase: report.assessment.phase,
            date: report.assessment.date, ratings: Dictionary(points.map { ($0.number, $0.rating) }) { _, last in last },
            tracked: Dictionary(points.compactMap { point in point.trackedAs.map { (point.number, $0) } }) { _, last in last })
    }
}
