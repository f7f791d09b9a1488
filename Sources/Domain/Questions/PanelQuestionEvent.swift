extension PanelQuestion {
    /// What is recorded of a question. The names of the cases stand in the history for ever: add, never rename.
    public enum Event: Hashable, Sendable, Codable {
        case asked(text: Words, to: Addressee)
        case answered(text: Words)
        case followedUp(text: Words)
        case resolved
        case reopened(text: Words)

        /// What happened, to stand after the name of who did it.
        public var words: String {
            switch self {
            case .asked(_, let addressee): "asked \(addressee.words) a question"
            case .answered: "answered a question"
            case .followedUp: "asked more about a question"
            case .resolved: "marked a question as resolved"
            case .reopened: "reopened a question"
            }
        }

        /// What was said with it. Nil where nothing was.
        public var said: Words? {
            switch self {
            case .asked(let text, _), .answered(let text), .followedUp(let text), .reopened(let text): text
            case .resolved: nil
            }
        }
    }
}
