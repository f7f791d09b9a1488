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
                    outcome.ratings[point.number].flatMap { rating in
                        rating == .notRated ? nil : Step(rating: rating, tracked: outcome.tracked[point.number], outcome: outcome)
                    }
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
        /// For points that are "not met": what their actions are tracked as.
        public let tracked: [Int: Action.Rating]

        public init(
            report: Report.ID, standard: Standard.ID, kind: Assessment.Kind, phase: AssessedPhase?, date: Day, ratings: [Int: Rating],
            tracked: [Int: Action.Rating] = [:]
        ) {
            self.report = report
            self.standard = standard
            self.kind = kind
            self.phase = phase
            self.date = date
            self.ratings = ratings
            self.tracked = tracked
        }
    }

    /// One report's word on one point.
    public struct Step: Hashable, Sendable {
        public let rating: Rating
        /// What a "not met" is tracked as; nil for every other rating.
        public let tracked: Action.Rating?
        public let outcome: Outcome

        /// What the rating obliges the team to; nil where it obliges to nothing.
        public var obligation: Action.Rating? { rating.obligation(trackedAs: tracked) }

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

        /// What the point obliges the team to now; nil where it obliges to nothing.
        public var obligation: Action.Rating? { lineage.last?.obligation }
    }

    /// Numbers of the points that are red now, or "not met" and tracked as red: exactly what a reassessment looks at.
    public var redPoints: [Int] { points.filter { $0.obligation == .red }.map(\.point.number) }
}
