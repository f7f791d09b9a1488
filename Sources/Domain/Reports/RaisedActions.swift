public import Foundation

extension Report {
    /// The actions that issuing the report gives the team: one for each action of each amber or red point, in the report's order.
    /// `ids` makes identifiers; it is called once for each action.
    public func raisedActions(clock: Clock, issuedAt instant: Date, ids: () -> Action.ID) -> [Action] {
        content.points.flatMap { point -> [Action] in
            guard let rating = point.obligation else { return [] }
            return point.actions.enumerated().map { place, action in
                raised(action, rating, ofPoint: point.number, position: place + 1, due: due(rating, by: clock, at: instant), instant, ids())
            }
        }
    }

    /// The actions that an amendment adds. Each stands after all that its point has had.
    public func raisedActions(
        by amendment: Amendment, after actions: [Action], clock: Clock, issuedAt instant: Date, ids: () -> Action.ID
    ) -> [Action] {
        var last = Dictionary(actions.map { ($0.point, $0.position) }, uniquingKeysWith: max)
        return amendment.added.map { added in
            let position = last[added.point, default: 0] + 1
            last[added.point] = position
            return raised(
                added.action, added.rating, ofPoint: added.point, position: position, due: due(added.rating, by: clock, at: instant),
                instant, ids())
        }
    }

    /// A red action has no date before its reassessment has one.
    public func due(_ rating: Action.Rating, by clock: Clock, at instant: Date) -> DueDate? {
        switch rating {
        case .amber: clock.due(assessedOn: assessment.date, issuedOn: Day(inLondonAt: instant))
        case .red: nil
        }
    }

    private func raised(
        _ action: ReportedAction, _ rating: Action.Rating, ofPoint point: Int, position: Int, due: DueDate?, _ instant: Date,
        _ id: Action.ID
    ) -> Action {
        Action(
            id: id, organisation: organisation, service: service, report: self.id, standard: content.standard, point: point,
            position: position, rating: rating, text: action.text, due: due, professions: action.profession.map { [$0] } ?? [],
            heldSince: instant)
    }
}
