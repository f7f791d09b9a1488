public import Foundation

/// Something the team must do so that the service meets one standard point.
public struct Action: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Action>

    public let id: ID
    public let organisation: Organisation.ID
    public let service: Service.ID
    public let report: Report.ID
    public let standard: Standard.ID
    /// The number of the standard point.
    public let point: Int
    /// Its place among the actions of its point, from 1.
    public let position: Int
    public internal(set) var rating: Rating
    /// As the panel worded it.
    public internal(set) var text: String
    public internal(set) var state: State
    /// Nil where the action has no date yet: a red one before its reassessment is booked.
    public internal(set) var due: DueDate?
    /// Who reviewed it as a team, and when. Nil only while it waits for that.
    public internal(set) var review: Review?
    public internal(set) var owner: Person.ID?
    /// The professions that lead on it, in the order of `Profession.allCases`.
    public internal(set) var professions: [Profession]
    /// The name of the sprint it is planned in.
    public internal(set) var sprint: Words?
    public internal(set) var block: Block?
    /// Since when it has been with whom it is. Nil only where it was recorded before this was kept.
    public internal(set) var heldSince: Date?
    public internal(set) var version: Version

    public init(
        id: ID, organisation: Organisation.ID, service: Service.ID, report: Report.ID, standard: Standard.ID, point: Int, position: Int,
        rating: Rating, text: String, state: State = .toReview, due: DueDate? = nil, review: Review? = nil, owner: Person.ID? = nil,
        professions: [Profession] = [], sprint: Words? = nil, block: Block? = nil, heldSince: Date? = nil, version: Version = .first
    ) {
        self.id = id
        self.organisation = organisation
        self.service = service
        self.report = report
        self.standard = standard
        self.point = point
        self.position = position
        self.rating = rating
        self.text = text
        self.state = state
        self.due = due
        self.review = review
        self.owner = owner
        self.professions = professions
        self.sprint = sprint
        self.block = block
        self.heldSince = heldSince
        self.version = version
    }

    /// Only amber and red points carry actions.
    public enum Rating: String, CaseIterable, Codable, Sendable, Hashable {
        case amber, red

        public var title: String {
            switch self {
            case .amber: "Amber"
            case .red: "Red"
            }
        }
    }

    /// That the team looked at it together.
    public struct Review: Hashable, Sendable, Codable {
        public let by: Person.ID
        public let at: Date
        public let note: Words?
    }

    /// A flag, not a status: something stands in the way.
    public struct Block: Hashable, Sendable, Codable {
        public let reason: Words
        public let by: Person.ID
        public let at: Date
    }

    /// Whether it is late on a day: open, with the team or with those who check its evidence, and past its date.
    public func isOverdue(on today: Day) -> Bool { status.isOpen && (due?.isOverdue(on: today) ?? false) }
}
