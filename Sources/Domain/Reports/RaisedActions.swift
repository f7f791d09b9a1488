public import Foundation

extension Report {
    /// The actions that issuing the report gives the team: one for each action of each amber or red point, in the report's order.
    /// `ids` makes identifiers; it is called once for each action.
    public func raisedActions(clock: Clock, issuedAt instant: Date, ids: () -> Action.ID) -> [Action] {
        let issuedOn = Day(inLondonAt: instant)
        return content.points.flatMap { point -> [Action] in
            guard let rating = point.obligation else { return [] }
            let due: DueDate? =
                switch rating {
                case .amber: clock.due(assessedOn: assessment.date, issuedOn: issuedOn)
                case .red: nil
                }
            return point.actions.enumerated().map { position, action in
                Action(
                    id: ids(), organisation: organisation, service: service, report: id, standard: content.standard, point: point.number,
                    position: position + 1, rating: rating, text: action.text, due: due,
                    professions: action.profession.map { [$0] } ?? [], heldSince: instant
                )
            }
        }
    }
}
