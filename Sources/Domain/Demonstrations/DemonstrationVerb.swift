extension Demonstration {
    /// The names of what may happen to a demonstration; the functions stand in DemonstrationVerbs.swift.
    public enum Verb: String, CaseIterable, Codable, Sendable, Hashable {
        case write, hide, show, order

        public var title: String {
            switch self {
            case .write: "Say how the standard is met"
            case .hide: "Leave out"
            case .show: "Show"
            case .order: "Change the order"
            }
        }

        public var roles: Set<Role> {
            switch self {
            case .write, .hide, .show, .order: Role.team
            }
        }
    }

    /// Why a step on a demonstration is refused. `rule` says it to people.
    public enum Refusal: Error, Hashable, Sendable {
        case notPermitted(Verb)
        /// Its report was written: what was shown stays as it was shown.
        case closed
        case pointNotInScope(Int)
        /// More than anybody shows: it would fill the storage.
        case tooManyItems(limit: Int)

        public var rule: String {
            switch self {
            case .notPermitted(let verb): "Only \(verb.roles.holders) can do this."
            case .closed: "The report of this assessment is there, so what was shown stays as it is."
            case .pointNotInScope(let number): "Point \(number) is not part of what you show."
            case .tooManyItems(let limit): "A point shows at most \(limit) things."
            }
        }
    }

    /// What is recorded of a demonstration. The names of the cases stand in the history for ever: add, never rename.
    public enum Event: Hashable, Sendable, Codable {
        /// Nil where the words were taken away.
        case written(point: Int, words: Words?)
        case hidden(point: Int, Item.Key)
        case shown(point: Int, Item.Key)
        case ordered(point: Int, [Item.Key])
        case closed(by: Report.ID, points: [Int])

        /// What happened, to stand after the name of who did it.
        public var words: String {
            switch self {
            case .written(let point, .some): "wrote how point \(point) is now met"
            case .written(let point, nil): "took away how point \(point) is now met"
            case .hidden(let point, _): "left something out of what is shown of point \(point)"
            case .shown(let point, _): "put something back into what is shown of point \(point)"
            case .ordered(let point, _): "changed the order of what is shown of point \(point)"
            case .closed: "closed what was shown with the report"
            }
        }

        /// What was said with it. Nil where nothing was.
        public var said: Words? {
            switch self {
            case .written(_, let words): words
            case .hidden, .shown, .ordered, .closed: nil
            }
        }
    }
}
