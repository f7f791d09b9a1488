public import Foundation

/// One thing that happened: who, when, what, to what, from which status to which. Entries of an organisation are numbered without a gap
/// and chained: each carries the digest of the one before.
public struct HistoryEntry: Hashable, Sendable {
    public let organisation: Organisation.ID
    /// From 1, without a gap.
    public let sequence: Int
    public let at: Date
    /// Nil for what the product did by itself or an operator did on the command line.
    public let by: Person.ID?
    public let what: Happening
    public let service: Service.ID?
    public let report: Report.ID?
    public let action: Action.ID?

    public init(
        organisation: Organisation.ID, sequence: Int, at: Date, by: Person.ID?, what: Happening, service: Service.ID? = nil,
        report: Report.ID? = nil, action: Action.ID? = nil
    ) {
        self.organisation = organisation
        self.sequence = sequence
        self.at = at
        self.by = by
        self.what = what
        self.service = service
        self.report = report
        self.action = action
    }

    /// The event, by the kind of thing it happened to.
    public enum Happening: Hashable, Sendable, Codable {
        case action(Action.Event)
        case report(Report.Event)
        case service(Service.Event)
        case person(Person.Event)
    }
}

extension Person {
    /// What is recorded of a person.
    public enum Event: Hashable, Sendable, Codable {
        case added(Person.ID)
        case signInLinkMade(for: Person.ID)
        case disabled(Person.ID)
    }
}
