/// How a person corrects an import. Whoever may import may correct; the door asks that.
extension Import {
    public mutating func correct(_ details: Details) throws(Refusal) {
        try change { copy in
            copy.details = details
            copy.settle(details.settles)
        }
    }

    /// Replaces the point of that number, or adds it in the order of the numbers.
    public mutating func correct(_ point: Point) throws(Refusal) {
        let corrected = try point.checked()
        try change { $0.put(corrected, inPlaceOf: corrected.number) }
    }

    public mutating func remove(point number: Int) throws(Refusal) {
        guard points.contains(where: { $0.number == number }) else { throw .noSuchPoint(number) }
        try change { copy in
            copy.points.removeAll { $0.number == number }
            copy.settle { $0 == .point(number) }
        }
    }

    /// Gives an action that the report gives to no point (`place` counts from 0) to a point that carries actions. `profession` leads on
    /// it from then on, where nobody has said who does.
    public mutating func assign(unassigned place: Int, toPoint number: Int, leading profession: Profession? = nil) throws(Refusal) {
        guard unassignedActions.indices.contains(place) else { throw .noSuchAction }
        guard let index = points.firstIndex(where: { $0.number == number }) else { throw .noSuchPoint(number) }
        guard points[index].rating.carriesActions else { throw .pointCarriesNoActions(number) }
        try change { copy in
            let action = copy.unassignedActions.remove(at: place)
            copy.points[index].actions.append(ReportedAction(action.text, profession: action.profession ?? profession))
        }
    }

    /// What is missing before it can become a report, in the order of the page.
    public var gaps: [Gap] {
        var gaps: [Gap] = []
        if details.service == nil { gaps.append(.service) }
        if details.kind == nil { gaps.append(.kind) }
        if details.date == nil { gaps.append(.date) }
        if details.standard == nil { gaps.append(.standard) }
        if points.isEmpty { gaps.append(.points) }
        return gaps
    }

    /// What the report will say. The service is chosen apart from this.
    public func content(knowing standards: [Standard]) throws(Refusal) -> (content: Report.Content, kind: Assessment.Kind, date: Day) {
        guard let kind = details.kind, let date = details.date, let standard = details.standard else { throw .incomplete(gaps) }
        let content = Report.Content(
            standard: standard, overall: details.overall, findings: findings, points: points.map(ReportedPoint.init),
            unassignedActions: unassignedActions.map(\.text), leadAssessor: details.leadAssessor
        )
        do throws(Report.Refusal) { try content.check(against: standards) } catch { throw .report(error) }
        return (content, kind, date)
    }

    public mutating func confirm(as report: Report.ID) throws(Refusal) {
        try change { $0.report = report }
    }

    public enum Gap: String, CaseIterable, Hashable, Sendable {
        case service, kind, date, standard, points

        /// What to do about it.
        public var rule: String {
            switch self {
            case .service: "Enter the name of the service"
            case .kind: "Choose what kind of assessment it was"
            case .date: "Enter the date of the assessment"
            case .standard: "Choose the standard"
            case .points: "Add at least one rated point"
            }
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        case notPermitted
        case alreadyConfirmed(Report.ID)
        case noSuchPoint(Int)
        case pointThere(Int)
        case noSuchAction
        case pointCarriesNoActions(Int)
        case incomplete([Gap])
        case report(Report.Refusal)

        public var rule: String {
            switch self {
            case .notPermitted: "Only the assessments team can import reports."
            case .alreadyConfirmed: "This import has already become a report."
            case .noSuchPoint(let number): "The report has no point \(number)."
            case .pointThere(let number): "The report has a point \(number) already."
            case .noSuchAction: "There is no such action."
            case .pointCarriesNoActions(let number): "Point \(number) is not amber, red or not met, so it carries no actions."
            case .incomplete(let gaps): gaps.map { $0.rule + "." }.joined(separator: " ")
            case .report(let refusal): refusal.rule
            }
        }
    }

    /// What has become a report is changed no more.
    mutating func change(_ body: (inout Import) -> Void) throws(Refusal) {
        if let report { throw .alreadyConfirmed(report) }
        body(&self)
        version = version.next
    }
}

extension ReportedPoint {
    init(_ point: Import.Point) {
        self.init(
            number: point.number, title: point.title, rating: point.rating, trackedAs: point.rating == .notMet ? point.trackedAs : nil,
            findings: point.findings, actions: point.actions, advice: point.advice
        )
    }
}
