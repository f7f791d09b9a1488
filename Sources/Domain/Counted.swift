extension Int {
    /// "no entries", "1 entry", "3 entries": for nouns that take something else.
    public func counted(_ noun: String, plural: String) -> String {
        switch self {
        case 0: "no \(plural)"
        case 1: "1 \(noun)"
        case _: "\(self) \(plural)"
        }
    }

    /// "no actions", "1 action", "3 actions": for nouns that take an s.
    public func counted(_ noun: String) -> String {
        switch self {
        case 0: "no \(noun)s"
        case 1: "1 \(noun)"
        case _: "\(self) \(noun)s"
        }
    }
}
