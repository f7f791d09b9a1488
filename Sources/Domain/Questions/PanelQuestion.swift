public import Foundation

/// What the team asks the panel about a point or an action of its report, with everything that was said about it since.
public struct PanelQuestion: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<PanelQuestion>

    public let id: ID
    public let organisation: Organisation.ID
    public let service: Service.ID
    public let report: Report.ID
    public let standard: Standard.ID
    public let point: Int
    /// Nil where the question is about the point as a whole.
    public let action: Action.ID?
    public let to: Addressee
    /// The question as it was first asked.
    public let text: Words
    public let by: Person.ID
    public let at: Date
    /// What was said after the question, oldest first.
    public internal(set) var messages: [Message]
    public internal(set) var state: State
    public internal(set) var version: Version

    public init(
        id: ID, organisation: Organisation.ID, service: Service.ID, report: Report.ID, standard: Standard.ID, point: Int,
        action: Action.ID? = nil, to: Addressee, text: Words, by: Person.ID, at: Date, messages: [Message] = [], state: State = .open,
        version: Version = .first
    ) {
        self.id = id
        self.organisation = organisation
        self.service = service
        self.report = report
        self.standard = standard
        self.point = point
        self.action = action
        self.to = to
        self.text = text
        self.by = by
        self.at = at
        self.messages = messages
        self.state = state
        self.version = version
    }

    /// One thing that was said: an answer of the panel, or what the team asked after it.
    public struct Message: Hashable, Sendable, Codable {
        public let by: Person.ID
        public let at: Date
        public let text: Words
        public let side: Side

        public init(by: Person.ID, at: Date, text: Words, side: Side) {
            self.by = by
            self.at = at
            self.text = text
            self.side = side
        }
    }

    /// For whom a message speaks. The assessments team speaks for the panel.
    public enum Side: String, CaseIterable, Hashable, Sendable, Codable { case team, panel }

    /// The question and all that was said after it, oldest first.
    public var conversation: [Message] { [Message(by: by, at: at, text: text, side: .team)] + messages }

    /// What the panel said last. Nil until it has said something.
    public var lastAnswer: Message? { messages.last { $0.side == .panel } }

    /// Where a question stands.
    public enum State: Hashable, Sendable, Codable {
        /// Next: answered; resolved, where the team no longer needs an answer.
        case open
        /// Next: resolved; open, where the team asks on.
        case answered
        /// Next: open, by reopening.
        case resolved(by: Person.ID, at: Date)
    }

    /// The name of a state. Raw values stand in the database, in addresses and in the API.
    public enum Status: String, CaseIterable, Codable, Sendable, Hashable {
        case open, answered, resolved

        public var title: String {
            switch self {
            case .open: "Waiting for an answer"
            case .answered: "Answered"
            case .resolved: "Resolved"
            }
        }
    }

    public var status: Status {
        switch state {
        case .open: .open
        case .answered: .answered
        case .resolved: .resolved
        }
    }
}
