/// The points of a draft with every number once: a report that lists a point twice would otherwise be one that nobody can correct.
struct GatheredPoints {
    private(set) var points: [Import.Point] = []
    /// The actions of a point's second listing: whose they are is for a person to say.
    private(set) var leftOver: [ReportedAction] = []
    private(set) var problems: [ImportProblem] = []

    init(_ drafts: [DraftPoint], of standard: Standard?) {
        for point in drafts.map({ Import.Point($0, of: standard) }) {
            if let place = points.firstIndex(where: { $0.number == point.number }) {
                takeAgain(point, place)
            } else {
                points.append(point)
            }
        }
    }

    private mutating func takeAgain(_ point: Import.Point, _ place: Int) {
        points[place].findings += point.findings
        points[place].advice += point.advice
        leftOver += point.actions
        let rating = points[place].rating.rawValue
        var message = "The point is listed again, as \(point.rating.rawValue). The first listing, \(rating), was kept. Check the rating."
        if !point.actions.isEmpty { message += " The actions of the other are among those that belong to no point." }
        problems.append(ImportProblem(.warning, at: "point \(point.number)", message))
    }
}
