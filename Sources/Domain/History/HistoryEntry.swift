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
    /// The raw values of the statuses before and after, of an action or a report.
    public let from: String?
    public let to: String?
    public let service: Service.ID?
    public let report: Report.ID?
    public let action: Action.ID?

    public init(
        organisation: Organisation.ID, sequence: Int, at: Date, by: Person.ID?, what: Happening, from: String? = nil, to: String? = nil,
        service: Service.ID? = nil,
        report: Report.ID? = nil, action: Action.ID? = nil
    ) {
        self.organisation = organisation
        self.sequence = sequence
        self.at = at
        self.by = by
        self.what = what
        self.from = from
        self.to = to
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
        case organisation(Organisation.Event)
        case question(PanelQuestion.ID, PanelQuestion.Event)
        case booking(Booking.ID, Booking.Event)
        case demonstration(Demonstration.ID, Demonstration.Event)
        case invitation(Invitation.ID, Invitation.Event)
    }
}

/// An entry with the name of who did it, for people to read.
public struct HistoryLine: Hashable, Sendable {
    public let entry: HistoryEntry
    /// Nil for what nobody in particular did.
    public let personName: String?

    public init(entry: HistoryEntry, personName: String?) {
        self.entry = entry
        self.personName = personName
    }
}

extension HistoryEntry.Happening {
    /// The kind as lists, webhooks and filters name it: `action.started`. Never renamed.
    public var kind: String {
        noun.rawValue + "." + eventName
    }

    private var eventName: String {
        switch self {
        case .action(let event): Self.caseName(of: event)
        case .report(let event): Self.caseName(of: event)
        case .service(let event): Self.caseName(of: event)
        case .person(let event): Self.caseName(of: event)
        case .organisation(let event): Self.caseName(of: event)
        case .question(_, let event): Self.caseName(of: event)
        case .booking(_, let event): Self.caseName(of: event)
        case .demonstration(_, let event): Self.caseName(of: event)
        case .invitation(_, let event): Self.caseName(of: event)
        }
    }

    private static func caseName(of event: some Any) -> String {
        let mirror = Mirror(reflecting: event)
        return mirror.children.first?.label ?? String(describing: event)
    }
}
