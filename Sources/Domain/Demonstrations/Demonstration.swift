/// What a team shows at its next assessment or reassessment. The record is made into it anew each time; kept here is only what the team
/// wrote beside the record, left out of it and put in another order.
public struct Demonstration: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Demonstration>

    public let id: ID
    public let organisation: Organisation.ID
    public let service: Service.ID
    public let kind: Booking.Kind
    /// By the number of the point.
    public internal(set) var notes: [Int: PointNotes]
    public internal(set) var state: State
    public internal(set) var version: Version

    public init(
        id: ID, organisation: Organisation.ID, service: Service.ID, kind: Booking.Kind, notes: [Int: PointNotes] = [:],
        state: State = .open, version: Version = .first
    ) {
        self.id = id
        self.organisation = organisation
        self.service = service
        self.kind = kind
        self.notes = notes
        self.state = state
        self.version = version
    }

    public enum State: Hashable, Sendable, Codable {
        /// Next: closed.
        case open
        /// The report was written; these points were shown. Next: nothing.
        case closed(by: Report.ID, points: [Int])
    }

    /// What the team adds to one point.
    public struct PointNotes: Hashable, Sendable, Codable {
        /// How the standard is now met. Nil where the team has not said it.
        public internal(set) var words: Words?
        public internal(set) var hidden: Set<Item.Key>
        /// What is not named here stands after it, as the record has it.
        public internal(set) var order: [Item.Key]

        public init(words: Words? = nil, hidden: Set<Item.Key> = [], order: [Item.Key] = []) {
            self.words = words
            self.hidden = hidden
            self.order = order
        }
    }

    /// The report that was written of it; nil while it is prepared.
    public var report: Report.ID? {
        switch state {
        case .open: nil
        case .closed(let report, _): report
        }
    }

    /// The numbers of the points it shows: those of the position while it is prepared, and for ever those that it showed.
    public func scope(in position: CurrentPosition?) -> [Int] {
        switch state {
        case .open: DemonstrationScope.points(for: kind, in: position)
        case .closed(_, let points): points
        }
    }
}

/// Which points a demonstration is about: computed, never typed.
public enum DemonstrationScope {
    /// What is red now for a reassessment, every point of the standard for the next assessment; none before there is a report.
    public static func points(for kind: Booking.Kind, in position: CurrentPosition?) -> [Int] {
        guard let position else { return [] }
        return switch kind {
        case .reassessment: position.redPoints
        case .assessment: position.points.map(\.point.number)
        }
    }
}
