public import Foundation

/// A secret with which a program acts as a person. It may never do more than the person may.
public struct APIToken: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<APIToken>

    /// How many a person may have at a time.
    public static let limit = 20
    /// For how many days a token may be made.
    public static let lifetimes = [7, 30, 90, 365]

    public let id: ID
    public let person: Person.ID
    public let organisation: Organisation.ID
    /// What it is for, as whoever made it calls it.
    public let name: String
    public let scope: Scope
    public let madeBy: Person.ID?
    public let madeAt: Date
    public let ends: Date
    /// To the minute; nil where it never was.
    public let usedAt: Date?
    public let revokedAt: Date?

    public init(
        id: ID, person: Person.ID, organisation: Organisation.ID, name: String, scope: Scope, madeBy: Person.ID?, madeAt: Date, ends: Date,
        usedAt: Date? = nil, revokedAt: Date? = nil
    ) {
        self.id = id
        self.person = person
        self.organisation = organisation
        self.name = name
        self.scope = scope
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.ends = ends
        self.usedAt = usedAt
        self.revokedAt = revokedAt
    }

    /// Each may do what those before it may. Raw values stand in the database and in the API.
    public enum Scope: String, CaseIterable, Codable, Sendable, Hashable, Comparable {
        case read, write, admin

        public var title: String {
            switch self {
            case .read: "Read"
            case .write: "Read and write"
            case .admin: "Read, write and administer"
            }
        }

        public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

        private var rank: Int {
            switch self {
            case .read: 0
            case .write: 1
            case .admin: 2
            }
        }
    }

    /// Whether it lets anybody in at that moment.
    public func works(at instant: Date) -> Bool { revokedAt == nil && instant < ends }
}
