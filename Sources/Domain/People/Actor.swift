public import Foundation

/// A person in the moment of acting: the roles they hold towards the thing they act on, and when it is. The door makes it; verbs ask it.
public struct Actor: Hashable, Sendable {
    public let person: Person.ID
    public let roles: Set<Role>
    public let instant: Date
    /// The day it is in London.
    public let today: Day

    public init(person: Person.ID, roles: Set<Role>, instant: Date) {
        self.person = person
        self.roles = roles
        self.instant = instant
        today = Day(inLondonAt: instant)
    }

    public func holds(anyOf wanted: Set<Role>) -> Bool { !roles.isDisjoint(with: wanted) }
}
