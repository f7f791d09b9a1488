/// For each point of a standard, the latest rating that covers it, with every report that rated it before.
public struct CurrentPosition: Hashable, Sendable {
    public let standard: Standard.ID
    /// In the order of the standard; a point that no report has rated has no lineage.
    public let points: [PointPosition]

    /// Builds the position from the issued reports of one service. Reports against another standard are left out: a point's number
    /// means nothing without its standard. The standard is that of the latest report.
    public init?(of outcomes: [Outcome], catalogue: [Standard]) {
        let ordered = outcomes.sorted { ($0.date, $0.report) < ($1.date, $1.report) }
        guard let latest = ordered.last, let standard = catalogue.first(where: { $0.id == latest.standard }) else { return nil }
        self.standard = standard.id
        let relevant = ordered.filter { $0.standard == standard.id }
        points = standard.points.map { point in
            PointPosition(
                point: point,
                lineage: relevant.compactMap { outcome in
                    outcome.ratings[point.number].flatMap { $0 == .notRated ? nil : Step(rating: $0, outcome: outcome) }
                }
            )
        }
    }

    /// One issued report's ratings.
    public struct Outcome: Hashable, Sendable {
        public let report: Report.ID
        public let standard: Standard.ID
        public let kind: Assessment.Kind
        public let phase: AssessedPhase?
        public let date: Day
        public let ratings: [Int: Rating]

        public init(
            report: Report.ID, standard: Standard.ID, kind: Assessment.Kind, phase: AssessedPhase?, date: Day, ratings: [Int: Rating]
        ) {
            self.report = report
            self.standard = standard
            self.kind = kind
            self.phase = phase
            self.date = date
            self.ratings = ratings
        }
    }

    /// One report's word on one point.
    public struct Step: Hashable, Sendable {
        public let rating: Rating
        public let outcome: Outcome

        /// "Red, alpha assessment, 4 March 2026"
        public var words: String {
            "\(rating.title), \(outcome.kind.name(in: outcome.phase).lowercased()), \(outcome.date.words)"
        }
    }

    public struct PointPosition: Hashable, Sendable {
        public let point: StandardPoint
        /// Earliest first.
        public let lineage: [Step]

        public var rating: Rating { lineage.last?.rating ?? .notRated }
    }

    /// Numbers of the points that are red now: exactly what a reassessment looks at.
    public var redPoints: [Int] { points.filter { $0.rating == .red }.map(\.point.number) }
}
