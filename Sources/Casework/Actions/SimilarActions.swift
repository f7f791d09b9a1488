public import Domain
public import Foundation
import Storage

/// An action on the same point of the same standard that another service has resolved.
public struct SimilarAction: Sendable {
    public let action: Action
    public let serviceName: String

    /// What the lead assessor said; nil where a report resolved it.
    public var decision: Decision? {
        if case .resolved(.accepted(let decision)) = action.state { decision } else { nil }
    }

    /// The report that resolved it; nil where the lead assessor did.
    public var report: Report.ID? {
        if case .resolved(.report(let report)) = action.state { report } else { nil }
    }

    /// Since when nobody has had anything to do with it.
    public var resolvedAt: Date? { decision?.at ?? action.heldSince }
}

extension Reader {
    /// The latest first, at most two hundred, of services that the person may read. Throws `Failure.notFound` for an action that they may not.
    public func similarActions(to id: Action.ID, for person: Person) async throws -> [SimilarAction] {
        try await database.read { snapshot in
            guard let action = try snapshot.action(id, for: person)?.action else { throw Failure.notFound }
            return try snapshot.resolvedElsewhere(like: action, for: person, limit: 200).map {
                SimilarAction(action: $0.action, serviceName: $0.serviceName)
            }
        }
    }
}
