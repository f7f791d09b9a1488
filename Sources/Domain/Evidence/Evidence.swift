public import Foundation

/// A link, a file or a note that supports an action. It changes only by a new version; a version never changes.
public struct Evidence: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Evidence>

    public let id: ID
    public let action: Action.ID
    /// What it says now.
    public private(set) var latest: Version
    /// Oldest first, without the latest.
    public private(set) var earlier: [Version] = []
    /// Nil while it can be sent to the assessors.
    public private(set) var removal: Removal?

    public init(id: ID, action: Action.ID, first: Version) {
        self.id = id
        self.action = action
        latest = first
    }

    /// Oldest first, never empty.
    public var versions: [Version] { earlier + [latest] }

    public var first: Version { earlier.first ?? latest }

    public func version(_ number: Int) -> Version? { versions.first { $0.number == number } }

    public var pin: Pin { Pin(evidence: id, version: latest.number) }

    public mutating func add(_ version: Version) {
        earlier.append(latest)
        latest = version
    }

    public mutating func remove(_ removal: Removal) { self.removal = removal }

    /// What was said at one moment.
    public struct Version: Hashable, Sendable, Codable {
        /// From 1.
        public let number: Int
        public let title: Words
        public let content: Content
        /// The day that the evidence is of, which is not the day it was added.
        public let dated: Day
        public let by: Person.ID
        /// When it was added here.
        public let at: Date

        public init(number: Int, title: Words, content: Content, dated: Day, by: Person.ID, at: Date) {
            self.number = number
            self.title = title
            self.content = content
            self.dated = dated
            self.by = by
            self.at = at
        }
    }

    public enum Content: Hashable, Sendable, Codable {
        /// In Markdown (CommonMark).
        case note(Words)
        case link(Link)
        case file(File)

        public var kind: Kind {
            switch self {
            case .note: .note
            case .link: .link
            case .file: .file
            }
        }
    }

    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        case note, link, file

        public var title: String {
            switch self {
            case .note: "Note"
            case .link: "Link"
            case .file: "File"
            }
        }
    }

    /// Taken out of what can be sent. What was sent before keeps it.
    public struct Removal: Hashable, Sendable, Codable {
        public let reason: Words
        public let by: Person.ID
        public let at: Date

        public init(reason: Words, by: Person.ID, at: Date) {
            self.reason = reason
            self.by = by
            self.at = at
        }
    }

    /// One version of one piece of evidence: what a submission pins.
    public struct Pin: Hashable, Sendable, Codable {
        public let evidence: ID
        public let version: Int

        public init(evidence: ID, version: Int) {
            self.evidence = evidence
            self.version = version
        }
    }

    /// A version before a verb has numbered and signed it.
    public struct Draft: Hashable, Sendable {
        public let title: Words
        public let content: Content
        public let dated: Day

        public init(title: Words, content: Content, dated: Day) {
            self.title = title
            self.content = content
            self.dated = dated
        }

        func version(_ number: Int, by actor: Actor) throws(Action.Refusal) -> Version {
            guard dated <= actor.today else { throw .dayInFuture(dated) }
            return Version(number: number, title: title, content: content, dated: dated, by: actor.person, at: actor.instant)
        }
    }
}

extension Evidence {
    /// The evidence that the events of one action tell of, oldest first.
    public static func gathered(from events: [HistoryLine]) -> [Evidence] {
        var order: [ID] = []
        var found: [ID: Evidence] = [:]
        for line in events.sorted(by: { $0.entry.sequence < $1.entry.sequence }) {
            guard case .action(let event) = line.entry.what, let action = line.entry.action else { continue }
            if case .evidenceAdded(let id, let version) = event {
                order.append(id)
                found[id] = Evidence(id: id, action: action, first: version)
            } else if case .evidenceChanged(let id, let version) = event {
                found[id]?.add(version)
            } else if case .evidenceRemoved(let id, let reason) = event, let by = line.entry.by {
                found[id]?.remove(Removal(reason: reason, by: by, at: line.entry.at))
            }
        }
        return order.compactMap { found[$0] }
    }
}
