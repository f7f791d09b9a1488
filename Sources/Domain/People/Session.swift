public import Foundation

/// One browser that somebody is signed in with.
public struct Session: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Session>

    /// Without being used, in seconds.
    public static let idleLimit: TimeInterval = 2 * 60 * 60
    /// In all, in seconds.
    public static let absoluteLimit: TimeInterval = 12 * 60 * 60

    public let id: ID
    public let person: Person.ID
    public let startedAt: Date
    /// To the minute.
    public let seenAt: Date
    /// What the browser calls itself, at most 300 characters; nil where it says nothing.
    public let agent: String?
    public let how: Way

    public init(id: ID, person: Person.ID, startedAt: Date, seenAt: Date, agent: String?, how: Way) {
        self.id = id
        self.person = person
        self.startedAt = startedAt
        self.seenAt = seenAt
        self.agent = agent.map { String($0.prefix(300)) }
        self.how = how
    }

    /// How the person said who they are. Raw values stand in the database.
    public enum Way: String, CaseIterable, Codable, Sendable, Hashable {
        case demonstration, link, provider
    }

    /// The same, used at that moment.
    public func seen(at instant: Date) -> Session {
        Session(id: id, person: person, startedAt: startedAt, seenAt: max(seenAt, instant), agent: agent, how: how)
    }

    /// When it ends if it is not used from then on.
    public var endsAt: Date { min(seenAt.addingTimeInterval(Self.idleLimit), startedAt.addingTimeInterval(Self.absoluteLimit)) }
}
