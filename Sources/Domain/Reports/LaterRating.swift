/// What a later report said of points that an earlier one left amber or red.
public struct LaterRating: Hashable, Sendable, Codable {
    public let report: Report.ID
    public let kind: Assessment.Kind
    public let date: Day
    /// In the order of the later report.
    public let points: [Point]

    public struct Point: Hashable, Sendable, Codable {
        public let number: Int
        public let rating: Rating

        public init(number: Int, rating: Rating) {
            self.number = number
            self.rating = rating
        }
    }

    public init(report: Report.ID, kind: Assessment.Kind, date: Day, points: [Point]) {
        self.report = report
        self.kind = kind
        self.date = date
        self.points = points
    }

    public func rating(ofPoint number: Int) -> Rating? { points.first { $0.number == number }?.rating }

    /// "Rated green by the amber evidence review of 9 June 2026"; nil where it says nothing of the point.
    public func words(ofPoint number: Int) -> String? {
        rating(ofPoint: number).map { "Rated \($0.title.lowercased()) by the \(kind.title.lowercased()) of \(date.words)" }
    }
}

extension Report {
    /// What this report says of the points that an earlier one of its service left amber or red. Nil where it says nothing of them.
    public func laterRating(of earlier: Report) -> LaterRating? {
        guard earlier.id != id, earlier.service == service, earlier.content.standard == content.standard,
            (earlier.assessment.date, earlier.id) < (assessment.date, id)
        else { return nil }
        let open = Set(earlier.content.points.filter { $0.obligation != nil }.map(\.number))
        let points = content.points.filter { open.contains($0.number) && $0.rating != .notRated }
        guard !points.isEmpty else { return nil }
        return LaterRating(
            report: id, kind: assessment.kind, date: assessment.date,
            points: points.map { LaterRating.Point(number: $0.number, rating: $0.rating) })
    }
}
