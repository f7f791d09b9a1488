public import Foundation

/// That whoever proves an e-mail address may take a place: in a team, on a panel, or a role in the whole organisation.
public struct Invitation: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Invitation>

    /// How many days it can be answered.
    public static let days = 30

    public let id: ID
    public let organisation: Organisation.ID
    public let email: EmailAddress
    public let place: Place
    public internal(set) var state: State
    public let by: Person.ID
    public let at: Date
    public let ends: Date
    public internal(set) var version: Version

    /// Throws why nobody can be invited there so. `actor` holds the roles towards what the place belongs to.
    public init(id: ID, organisation: Organisation.ID, email: EmailAddress, place: Place, by actor: Actor) throws(Refusal) {
        guard actor.holds(anyOf: place.inviters) else { throw .notPermitted(place.inviters) }
        guard place.isPossible else { throw .noSuchPlace }
        self.id = id
        self.organisation = organisation
        self.email = email
        self.place = place
        state = .open
        by = actor.person
        at = actor.instant
        ends = actor.instant.addingTimeInterval(Double(Self.days) * 86_400)
        version = .first
    }

    /// What somebody is invited to.
    public enum Place: Hashable, Sendable, Codable {
        case team(Service.ID, as: Role)
        case panel(Report.ID, as: Seat.Part, for: Profession?)
        /// None is enough to be chosen for teams and panels.
        case organisation(roles: [Role])

        /// Who may invite there, by the roles they hold towards it.
        public var inviters: Set<Role> {
            switch self {
            case .team: [.teamLead, .assessmentsTeam]
            case .panel: [.assessmentsTeam]
            // Who names panels must be able to invite assessors; what gives rights is the administrators' to give.
            case .organisation(let roles): roles.isEmpty ? [.administrator, .assessmentsTeam] : [.administrator]
            }
        }

        fileprivate var isPossible: Bool {
            switch self {
            case .team(_, let role): role.scope == .service
            case .panel: true
            case .organisation(let roles): roles.allSatisfy { $0.scope == .organisation } && Set(roles).count == roles.count
            }
        }
    }

    /// Where an invitation stands. All but the first are final.
    public enum State: Hashable, Sendable, Codable {
        case open
        case accepted(by: Person.ID, at: Date)
        case declined(by: Person.ID, at: Date)
        case withdrawn(by: Person.ID, at: Date)

        public var status: Status {
            switch self {
            case .open: .open
            case .accepted: .accepted
            case .declined: .declined
            case .withdrawn: .withdrawn
            }
        }
    }

    /// The name of a state. Raw values stand in the database.
    public enum Status: String, CaseIterable, Codable, Sendable, Hashable {
        case open, accepted, declined, withdrawn
    }

    public var status: Status { state.status }

    /// Whether it can still be answered.
    public func isOpen(at instant: Date) -> Bool { status == .open && instant < ends }
}
