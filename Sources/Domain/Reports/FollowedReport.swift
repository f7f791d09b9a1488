extension Report {
    /// Of the issued reports of its service, the latest before it that rates points which this one rates again. Nil for a report that looks
    /// at the service anew.
    public func followed(among outcomes: [CurrentPosition.Outcome]) -> Report.ID? {
        guard hasFixedScope else { return nil }
        let scope = Set(content.points.map(\.number))
        let earlier = outcomes.filter { outcome in
            outcome.standard == content.standard && (outcome.date, outcome.report) < (assessment.date, id)
                && outcome.ratings.contains { scope.contains($0.key) && $0.value != .notRated }
        }
        return earlier.max { ($0.date, $0.report) < ($1.date, $1.report) }?.report
    }

    /// Of the issued reports of its service, those that came later and rate some of its points again, earliest first.
    public func ratedAgain(among outcomes: [CurrentPosition.Outcome]) -> [ID] {
        let scope = Set(content.points.map(\.number))
        let later = outcomes.filter { outcome in
            outcome.standard == content.standard && (outcome.date, outcome.report) > (assessment.date, id)
                && outcome.ratings.contains { scope.contains($0.key) && $0.value != .notRated }
        }
        return later.sorted { ($0.date, $0.report) < ($1.date, $1.report) }.map(\.report)
    }
}
