extension Int {
    /// "no actions", "1 action", "3 actions": for nouns that take an s.
    public func counted(_ noun: String) -> String {
        switch self {
        case 0: "no \(noun)s"
        case 1: "1 \(noun)"
        case _: "\(self) \(noun)s"
        }
    }
}
