import Casework
import Domain

/// What was typed about one point. Every action has a box of its own; the boxes are counted from 1.
struct WrittenPointForm: Sendable {
    /// As many as an imported point can have, and two boxes for more.
    static let boxLimit = 502

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
            "rating": isUntouched ? [] : [point.rating.rawValue], "tracked-as": [point.trackedAs?.rawValue ?? ""],
            "findings": [point.findings.joined(separator: "\n\n")], "advice": [point.advice.joined(separator: "\n\n")],
        ]
        for (place, action) in point.actions.enumerated() {
            fields["action-\(place + 1)"] = [action.text]
            fields["profession-\(place + 1)"] = [action.profession?.rawValue ?? ""]
            fields["tracked-\(place + 1)"] = [action.tracked?.description ?? ""]
        }
        self.init(posted: Posted(fields: fields), boxes: max(point.actions.count, min(point.actions.count + 2, Self.boxLimit)))
    }

    private init(posted: Posted, boxes: Int) {
        self.posted = posted
        self.boxes = boxes
    }

    var withAnotherBox: WrittenPointForm { WrittenPointForm(posted: posted, boxes: min(boxes + 1, Self.boxLimit)) }

    /// The action of the team's that a box is the wording of. Nil for one that the team does not have yet.
    func tracked(_ box: Int) -> Action.ID? { Action.ID(posted.text("tracked-\(box)")) }

    /// The point as it was typed, nil where something is wrong with it. `had` are the actions that the team has of the point from this
    /// report, `offered` those that may be put into it as they are.
    func read(_ before: ReportedPoint, had: [Action], offered: [Action]) -> (point: ReportedPoint?, problems: [Failure.Problem]) {
        var answers = Answers(posted)
        let rating = Rating(rawValue: posted.text("rating"))
        if rating == nil { answers.refuse("Choose a rating, or say that it is not decided yet", field: "rating") }
        let findings = answers.words("findings")?.text.paragraphs ?? []
        let actions = readActions(&answers, had: had, offered: offered)
        if actions.count > Self.boxLimit - 2 {
            answers.refuse("A point can have \(Self.boxLimit - 2) actions at most", field: "action-1")
        }
        let advice = answers.words("advice")?.text.paragraphs ?? []
        let isTyped = (1...boxes).contains { !posted.text("action-\($0)").isEmpty }
        if let rating, !rating.carriesActions, isTyped {
            answers.refuse("Only amber and red points have actions. Empty their boxes, or choose amber or red", field: "rating")
        }
        guard let rating, answers.problems.isEmpty else { return (nil, answers.problems.map { .init($0.field ?? "", $0.message) }) }
        let point = ReportedPoint(
            number: before.number, title: before.title, rating: rating,
            trackedAs: rating == .notMet ? Action.Rating(rawValue: posted.text("tracked-as")) : nil, findings: findings,
            actions: rating.carriesActions ? actions : [], advice: advice)
        return (point, [])
    }

    /// What was put in as it is, then what was typed. An action of the team's is claimed once, by the first box that names it.
    private func readActions(_ answers: inout Answers, had: [Action], offered: [Action]) -> [ReportedAction] {
        var left = Set(had.map(\.id))
        let typed = (1...boxes).compactMap { box -> ReportedAction? in
            guard let text = answers.words("action-\(box)")?.text else { return nil }
            let profession = Profession(rawValue: posted.text("profession-\(box)"))
            return ReportedAction(text, profession: profession, tracked: tracked(box).flatMap { left.remove($0) })
        }
        let chosen = posted.all("take-over")
        let texts = Set(typed.map(\.text))
        let taken = offered.filter { chosen.contains("\($0.id)") && !texts.contains($0.text) }.map {
            ReportedAction($0.text, profession: $0.professions.first, tracked: left.remove($0.id))
        }
        return taken + typed
    }
}
