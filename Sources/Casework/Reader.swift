public import Domain
public import Foundation
import Storage

/// Everything that is only read. Every question takes the person, so that permission is the query: what they may not see is not found.
public struct Reader: Sendable {
    let database: Database
    let environment: Environment
    /// Tracking documents that were asked for a moment ago: everybody who watches one asks for it again after each change.
    let tracked = Recent<TrackerQuestion, TrackingDocument>(limit: 16)

    /// What lists of actions could be narrowed by a moment ago: the same for every page of every list until something happens.
    let choices = Recent<ChoicesQuestion, ActionChoices>(limit: 64)
    /// How many actions programs were told of a moment ago.
    let counts = Recent<CountQuestion, Int>(limit: 64)

    public var now: Date { environment.instant }
    /// The day it is in London.
    public var today: Day { Day(inLondonAt: now) }

    /// Every standard that reports of the person's organisation may be against: those of the catalogue, then its own. Retired ones too.
    public func standards(for person: Person) async throws -> [Standard] {
        try await database.read { try $0.standards(of: person.organisation) }
    }
}
