public import Foundation

/// A secret address from which a person's calendar program fetches dates: all of theirs, or those of one service. Whoever has the address
/// sees what that person may see, until they revoke it.
public struct CalendarAddress: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<CalendarAddress>

    /// How many a person may have at a time.
    public static let limit = 20

    public let id: ID
    public let person: Person.ID
    /// Nil where it is for everything of the person's.
    public let service: Service.ID?
    public let at: Date

    public init(id: ID, person: Person.ID, service: Service.ID?, at: Date) {
        self.id = id
        self.person = person
        self.service = service
        self.at = at
    }
}
