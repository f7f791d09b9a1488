extension Readiness {
    /// Asks the record everything that the purpose asks for.
    public init(for purpose: Purpose, of facts: Facts) {
        let lines =
            switch purpose {
            case .reassessment:
                facts.reassessmentScope + facts.redActions + facts.report + facts.writing(of: .reassessment) + facts.questions
                    + facts.booking(of: .reassessment)
            case .nextAssessment:
                facts.nothingRed + facts.openAmberActions(missing: facts.openAmbers == .block) + facts.agreedActions + facts.report
                    + facts.writing(of: .assessment) + facts.questions + facts.booking(of: .assessment)
            case .nextPhase: facts.redPointsOneByOne + facts.openAmberActions(missing: false) + facts.reportNeeded
            }
        self.init(for: purpose, lines: lines)
    }
}

/// What is asked of points and actions; what is asked of reports, questions and bookings stands in ReadinessCircumstances.swift.
extension Readiness.Facts {
    private typealias Line = Readiness.Line

    private var redPoints: [Int] { position?.redPoints ?? [] }

    /// A reassessment looks at what is red now, so something has to be.
    fileprivate var reassessmentScope: [Readiness.Line] {
        let red = redPoints
        if red.isEmpty { return [Line(.missing, .points([]), "No point is red now, so there is nothing to reassess.")] }
        return [Line(.met, .points(red), "The reassessment looks at \(red.asPoints).")]
    }

    /// Every red action of a red point has to be ready.
    fileprivate var redActions: [Readiness.Line] {
        let red = redPoints
        let actions = actions.inOrderOfPoints.filter { action in
            action.rating == .red && red.contains(action.point) && action.standard == position?.standard && !action.status.isClosed
        }
        let waiting = actions.filter { $0.status != .readyForReassessment }
        let bare = red.filter { point in !actions.contains { $0.point == point } }
        return (waiting.isEmpty ? ready(actions) : [])
            + waiting.map { Line(.missing, .action($0.id), "\($0.naming) is not ready for reassessment: it is “\($0.status.title)”.") }
            + bare.map { Line(.warning, .points([$0]), "Point \($0) is red and has no open action.") }
    }

    private func ready(_ actions: [Action]) -> [Readiness.Line] {
        if actions.isEmpty { return [] }
        let who = actions.count == 1 ? "The red action is" : "All \(actions.count) red actions are"
        return [Line(.met, .points(redPoints), "\(who) ready for reassessment.")]
    }

    fileprivate var nothingRed: [Readiness.Line] {
        let red = redPoints
        if red.isEmpty { return [Line(.met, .points([]), "No point is red now.")] }
        let what = red.count == 1 ? "is red now and needs" : "are red now and need"
        return [Line(.missing, .points(red), "\(red.asPoints.openingSentence) \(what) a reassessment first.")]
    }

    fileprivate var redPointsOneByOne: [Readiness.Line] {
        let red = position?.points.filter { $0.obligation == .red }.map(\.point) ?? []
        if red.isEmpty { return nothingRed }
        return red.map { point in
            Line(.missing, .points([point.number]), "Point \(point.number), “\(point.title)”, is red now and needs a reassessment first.")
        }
    }

    /// Each amber action has to be resolved, mitigated or on the roadmap.
    fileprivate func openAmberActions(missing: Bool) -> [Readiness.Line] {
        let open = actions.inOrderOfPoints.filter { $0.rating == .amber && $0.status.standing == .open }
        if open.isEmpty { return [Line(.met, .points([]), "No amber action is open.")] }
        return open.map { action in
            Line(missing ? .missing : .warning, .action(action.id), "\(action.naming) is still open: it is “\(action.status.title)”.")
        }
    }

    /// What the lead assessor agreed to carry into the next assessment.
    fileprivate var agreedActions: [Readiness.Line] {
        actions.inOrderOfPoints.compactMap { action in
            guard let target = action.agreement?.proposal.target else { return nil }
            return Line(.met, .action(action.id), "\(action.naming) has the status “\(action.status.title)”, until \(target.words).")
        }
    }
}

extension Action {
    /// "Action 5.1, “Test with people who use a screen reader”,": to open a sentence.
    fileprivate var naming: String { "Action \(point).\(position), “\(text.opening)”," }
}

extension [Action] {
    fileprivate var inOrderOfPoints: [Action] { sorted { ($0.point, $0.position, $0.id) < ($1.point, $1.position, $1.id) } }
}
