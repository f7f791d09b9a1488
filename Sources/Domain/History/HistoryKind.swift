/// What kinds of entries the history has: the thing, or the thing and what happened to it.
public struct HistoryKind: Hashable, Sendable {
    public let noun: Noun
    /// The name of what happened; nil for everything that happens to things of that noun.
    public let event: String?

    public init(_ noun: Noun, event: String? = nil) {
        self.noun = noun
        self.event = event
    }

    /// Reads `action` and `action.evidenceAdded`, as the history names them. Nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let noun = parts.first.flatMap({ Noun(rawValue: String($0)) }) else { return nil }
        let event = parts.dropFirst().first.map { String($0) }
        guard event.map({ (1...50).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isLetter) }) ?? true else { return nil }
        self.init(noun, event: event)
    }

    /// `action` or `action.evidenceAdded`
    public var text: String { event.map { "\(noun.rawValue).\($0)" } ?? noun.rawValue }

    /// "Everything about actions" or "Action: evidence added"
    public var title: String {
        event.map { "\(noun.title): \(Self.words(of: $0))" } ?? "Everything about \(noun.plural)"
    }

    /// "Evidence added", where the noun is said already.
    public var eventTitle: String {
        let words = event.map(Self.words) ?? "everything"
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private static func words(of event: String) -> String {
        event.reduce(into: "") { words, letter in words += letter.isUppercase ? " \(letter.lowercased())" : String(letter) }
    }

    public func holds(_ kind: HistoryKind) -> Bool { noun == kind.noun && (event == nil || event == kind.event) }

    /// The raw values open the kinds of entries, as they stand in the database.
    public enum Noun: String, CaseIterable, Sendable, Hashable {
        case action, report, service, question, booking, demonstration, person, invitation, organisation

        public var title: String {
            switch self {
            case .action: "Action"
            case .report: "Report"
            case .service: "Service"
            case .question: "Question"
            case .booking: "Booking"
            case .demonstration: "Demonstration"
            case .person: "Person"
            case .invitation: "Invitation"
            case .organisation: "Settings"
            }
        }

        /// "actions", "people"
        public var plural: String {
            switch self {
            case .action, .report, .service, .question, .booking, .demonstration, .invitation: title.lowercased() + "s"
            case .person: "people"
            case .organisation: "settings"
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}

extension HistoryEntry.Happening {
    var noun: HistoryKind.Noun {
        switch self {
        case .action: .action
        case .report: .report
        case .service: .service
        case .person: .person
        case .organisation: .organisation
        case .question: .question
        case .booking: .booking
        case .demonstration: .demonstration
        case .invitation: .invitation
        }
    }
}
