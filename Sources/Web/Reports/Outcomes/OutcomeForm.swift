import Casework
import Domain

/// What was typed about the outcome of one point. Every action has a box of its own; the boxes are counted from 1.
struct OutcomeForm: Sendable {
    /// As many actions as a point can have here, and two boxes for more.
    static let boxLimit = 102

    let posted: Posted
    let boxes: Int

    /// Throws `BrokenForm` where a box is missing: a form that was cut short must not remove actions.
    init(_ posted: Posted) throws(BrokenForm) {
        guard let boxes = Int(posted.text("boxes")), (1...Self.boxLimit).contains(boxes),
            (1...boxes).allSatisfy({ posted.has("action-\($0)") }), posted.has("findings"), posted.has("advice")
        else { throw BrokenForm() }
        self.init(posted: posted, boxes: boxes)
    }

    /// What the draft has, and two boxes for more.
    init(_ point: ReportedPoint) {
        let isUntouched = point.rating == .notRated && point.findings.isEmpty && point.advice.isEmpty
        var fields = [
            "rating": isUntouched ? [] : [point.rating.rawValue], "findings": [point.findings.joined(separator: "\n\n")],
            "advice": [point.advice.joined(separator: "\n\n")],
        ]
        for (place, action) in point.actions.enumerated() { fields["action-\(place + 1)"] = [action.text] }
        self.init(posted: Posted(fields: fields), boxes: min(point.actions.count + 2, Self.boxLimit))
    }

    private init(posted: Posted, boxes: Int) {
        self.posted = posted
        self.boxes = boxes
    }

    var withAnotherBox: OutcomeForm { OutcomeForm(posted: posted, boxes: min(boxes + 1, Self.boxLimit)) }

    /// The point as it was typed, nil where something is wrong with it. `agreed` are actions that may be taken over into the report.
    func read(_ before: ReportedPoint, takingOver agreed: [Action]) -> (point: ReportedPoint?, problems: [Failure.Problem]) {
        var answers = Answers(posted)
        let rating = Rating(rawValue: posted.text("rating"))
        if rating == nil { answers.refuse("Choose a rating, or say that it is not decided yet", field: "rating") }
        let findings = answers.words("findings")?.text.paragraphs ?? []
        let typed = (1...boxes).compactMap { answers.words("action-\($0)")?.text }
        let actions = taken(over: agreed, without: typed) + typed.map { worded($0, before) }
        if actions.count > Self.boxLimit - 2 {
            answers.refuse("A point can have \(Self.boxLimit - 2) actions at most", field: "action-1")
        }
        let advice = answers.words("advice")?.text.paragraphs ?? []
        if let rating, !rating.carriesActions, !typed.isEmpty {
            answers.refuse("Only amber and red points have actions. Empty their boxes, or choose amber or red", field: "rating")
        }
        guard let rating, answers.problems.isEmpty else { return (nil, answers.problems.map { .init($0.field ?? "", $0.message) }) }
        let point = ReportedPoint(
            number: before.number, title: before.title, rating: rating, findings: findings,
            actions: rating.carriesActions ? actions : [], advice: advice)
        return (point, [])
    }

    private func taken(over agreed: [Action], without typed: [String]) -> [ReportedAction] {
        let chosen = posted.all("take-over")
        return agreed.filter { chosen.contains("\($0.id)") && !typed.contains($0.text) }.map {
            ReportedAction($0.text, profession: $0.professions.first)
        }
    }

    /// Keeps what the form does not show.
    private func worded(_ text: String, _ before: ReportedPoint) -> ReportedAction {
        before.actions.first { $0.text == text } ?? ReportedAction(text)
    }
}
