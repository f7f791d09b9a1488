import Domain
import Foundation

/// What will happen to one action, a step at a time, until nothing more does.
final class Life {
    var action: Action
    let team: Cast.Team
    let leadAssessor: Person
    /// What was added, which a submission sends.
    var evidence: [Evidence] = []
    var isOver = false
    private var steps: ArraySlice<Step>

    enum Step: Sendable {
        case review, start, update, block, addEvidence, submit, forward, giveBack, accept, propose, agree, decline, markReady, extend,
            withdraw
    }

    init(_ action: Action, team: Cast.Team, leadAssessor: Person, _ chance: inout Chance) {
        self.action = action
        self.team = team
        self.leadAssessor = leadAssessor
        steps = Life.plan(action.rating, &chance)[...]
    }

    var next: Step? { steps.first }

    func pass() { steps.removeFirst() }

    /// These instead of what was planned.
    func follow(_ other: [Step]) { steps = other[...] }

    /// Nearly half are never touched by hand, as in practice; the rest go one of the usual ways.
    private static func plan(_ rating: Action.Rating, _ chance: inout Chance) -> [Step] {
        let way = chance.number(1...100)
        switch (rating, way) {
        case (_, ...42): return []
        case (_, ...58): return chance.happens(50) ? [.review] : [.review, .start, .update]
        case (_, ...61): return [.review, .start, .block]
        case (_, ...64): return [.review, .withdraw]
        case (.red, ...90): return [.review, .start, .markReady]
        case (.red, _): return [.review, .start]
        case (.amber, ...72): return [.review, .propose] + (chance.happens(80) ? [.agree] : [.decline])
        case (.amber, ...78): return [.review, .start, .extend]
        case (.amber, ...84): return [.review, .start, .addEvidence, .submit, .giveBack, .addEvidence, .submit, .forward]
        case (.amber, _): return [.review, .start, .addEvidence, .submit, .forward, .accept]
        }
    }
}
