public import Foundation

/// An address of another program that is told what happens in an organisation: each history entry of a chosen kind, in order.
public struct Webhook: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Webhook>

    /// How many an organisation may have.
    public static let limit = 20
    /// How long a name and an address may be, in characters.
    public static let longestName = 100
    public static let longestAddress = 500

    public let id: ID
    public let organisation: Organisation.ID
    /// What it is for, as whoever added it calls it.
    public internal(set) var name: String
    public internal(set) var address: String
    /// At least one; in the order of their texts, each once.
    public internal(set) var kinds: [HistoryKind]
    public internal(set) var state: State
    public let madeAt: Date
    public internal(set) var changedAt: Date
    public internal(set) var version: Version

    public init(
        id: ID, organisation: Organisation.ID, name: String, address: String, kinds: Set<HistoryKind>, state: State = .active, madeAt: Date,
        changedAt: Date, version: Version = .first
    ) {
        self.id = id
        self.organisation = organisation
        self.name = name
        self.address = address
        self.kinds = kinds.sorted { $0.text < $1.text }
        self.state = state
        self.madeAt = madeAt
        self.changedAt = changedAt
        self.version = version
    }

    /// Raw values stand in the database and in the API.
    public enum State: String, CaseIterable, Sendable, Hashable {
        /// What happens is told. Next: paused, failing.
        case active
        /// An administrator stopped it; what happens meanwhile is told later. Next: active.
        case paused
        /// The product stopped it, because nothing got through for days. Next: active.
        case failing

        public var title: String {
            switch self {
            case .active: "Active"
            case .paused: "Paused"
            case .failing: "Paused because it keeps failing"
            }
        }
    }

    /// Whether what happened is to be told.
    public func wants(_ kind: HistoryKind) -> Bool { kinds.contains { $0.holds(kind) } }

    /// The host and port alone, which is what the history and logs may say: a path may hold a secret.
    public var host: String {
        let rest = address.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2).first ?? ""
        return String(rest.prefix { $0 != "?" && $0 != "#" })
    }
}
