public import Foundation

/// A single-use address by which a lead assessor who seldom signs in decides on one submission, and on nothing else.
public struct ReviewLink: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<ReviewLink>

    /// How long it can be used.
    public static let days = 14

    public let id: ID
    public let action: Action.ID
    public let submission: Submission.ID
    /// The lead assessor it was made for.
    public let reviewer: Person.ID
    public let by: Person.ID
    public let at: Date
    public let ends: Date
    public let usedAt: Date?
    public let revokedAt: Date?

    public init(
        id: ID, action: Action.ID, submission: Submission.ID, reviewer: Person.ID, by: Person.ID, at: Date, usedAt: Date? = nil,
        revokedAt: Date? = nil
    ) {
        self.id = id
        self.action = action
        self.submission = submission
        self.reviewer = reviewer
        self.by = by
        self.at = at
        ends = at.addingTimeInterval(Double(Self.days) * 86_400)
        self.usedAt = usedAt
        self.revokedAt = revokedAt
    }

    /// Whether somebody may still decide by it at that moment.
    public func isOpen(at instant: Date) -> Bool { usedAt == nil && revokedAt == nil && instant < ends }
}
