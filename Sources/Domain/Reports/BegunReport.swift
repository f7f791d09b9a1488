extension Report {
    /// Who begins the writing of a report.
    public static let beginners: Set<Role> = [.leadAssessor, .assessmentsTeam]

    /// A draft in which nothing is rated yet. `points` are what it is to rate: all of the standard, or exactly the red ones of a
    /// reassessment. Throws where the assessment lies ahead, or where there is nothing to reassess.
    public static func begun(
        id: ID, organisation: Organisation.ID, assessment: Assessment, standard: Standard, points: [Int], leadAssessor: String?,
        by actor: Actor
    ) throws(Refusal) -> (report: Report, event: Event) {
        guard assessment.date <= actor.today else { throw .notYetAssessed(on: assessment.date) }
        let scope = standard.points.filter { points.contains($0.number) }
        guard !scope.isEmpty else { throw assessment.kind == .reassessment ? .nothingRed : .pointsNeeded }
        let content = Content(
            standard: standard.id, overall: nil,
            points: scope.map { ReportedPoint(number: $0.number, title: $0.title, rating: .notRated) }, leadAssessor: leadAssessor)
        let report = Report(id: id, organisation: organisation, assessment: assessment, origin: .written, content: content)
        return (report, .begun(points: scope.map(\.number)))
    }
}

extension Report {
    /// Another report has changed which points are red while this reassessment is being written: what is said of those that still are stays,
    /// and the others come in or go. `red` are points of `standard`. Nil where nothing changes.
    public mutating func rescope(to red: [StandardPoint], of standard: Standard.ID) -> Event? {
        guard assessment.kind == .reassessment, origin == .written, !hasBeenIssued else { return nil }
        guard standard != content.standard || red.map(\.number) != content.points.map(\.number) else { return nil }
        // A point's number means nothing without its standard.
        let kept = standard == content.standard ? content.points : []
        let written = Dictionary(kept.map { ($0.number, $0) }) { first, _ in first }
        content.standard = standard
        content.points = red.map { written[$0.number] ?? ReportedPoint(number: $0.number, title: $0.title, rating: .notRated) }
        version = version.next
        return .rescoped(points: red.map(\.number))
    }
}

extension CurrentPosition {
    /// What a reassessment that rates these points rates besides the red ones, and which of the red ones it leaves out. Imported
    /// reports are kept as they are written, and told so.
    public func differences(fromScope points: [Int]) -> (outside: [Int], missing: [Int]) {
        let red = redPoints
        return (points.filter { !red.contains($0) }, red.filter { !points.contains($0) })
    }
}
