extension Demonstration {
    /// One thing from the record that a team can show, leave out or put elsewhere.
    public struct Item: Hashable, Sendable, Identifiable {
        public let key: Key
        public let content: Content
        /// Whether the team leaves it out. What is left out with its action is not said to be hidden itself.
        public let isHidden: Bool
        /// What belongs to an action, in the team's order; empty for everything else.
        public let parts: [Item]

        public var id: Key { key }

        public init(_ content: Content, isHidden: Bool = false, parts: [Item] = []) {
            key = content.key
            self.content = content
            self.isHidden = isHidden
            self.parts = parts
        }

        /// Nil where it is left out; otherwise with those of its parts that are not.
        public var shown: Item? { isHidden ? nil : Item(content, parts: parts.compactMap(\.shown)) }
    }
}

extension Demonstration.Item {
    public enum Content: Hashable, Sendable {
        case action(Action)
        /// What was done.
        case update(ProgressUpdate)
        /// As it is now.
        case evidence(Evidence)
        /// What the assessors decided.
        case answer(Answer)
        case question(PanelQuestion)

        public var key: Key {
            switch self {
            case .action(let action): .action(action.id)
            case .update(let update): .update(update.sequence)
            case .evidence(let evidence): .evidence(evidence.id)
            case .answer(let answer): .answer(answer.sequence)
            case .question(let question): .question(question.id)
            }
        }
    }

    /// Names an item of the record for ever. Written as `action-<id>`, `update-<number in the history>` and so on, in forms and in storage.
    public enum Key: RawRepresentable, Hashable, Sendable, Codable {
        case action(Action.ID)
        case update(Int)
        case evidence(Evidence.ID)
        case answer(Int)
        case question(PanelQuestion.ID)

        /// Nil for what names nothing, and for every other way to write what does.
        public init?(rawValue: String) {
            let parts = rawValue.split(separator: "-", maxSplits: 1)
            guard let kind = parts.first, let name = parts.dropFirst().first, let key = Self.read(kind, name), key.rawValue == rawValue
            else { return nil }
            self = key
        }

        public var rawValue: String {
            switch self {
            case .action(let id): "action-\(id)"
            case .update(let sequence): "update-\(sequence)"
            case .evidence(let id): "evidence-\(id)"
            case .answer(let sequence): "answer-\(sequence)"
            case .question(let id): "question-\(id)"
            }
        }

        private static func read(_ kind: Substring, _ name: Substring) -> Key? {
            let sequence = Int(name).flatMap { $0 > 0 ? $0 : nil }
            return switch kind {
            case "action": Action.ID(name).map(Key.action)
            case "update": sequence.map(Key.update)
            case "evidence": Evidence.ID(name).map(Key.evidence)
            case "answer": sequence.map(Key.answer)
            case "question": PanelQuestion.ID(name).map(Key.question)
            case _: nil
            }
        }
    }
}
