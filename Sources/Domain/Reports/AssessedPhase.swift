/// The phase that an assessment looked at, in the words of its report. Reports mostly say "beta" alone; which beta is not guessed.
public enum AssessedPhase: String, Codable, Sendable, Hashable, CaseIterable {
    case discovery
    case alpha
    case beta
    case privateBeta = "private beta"
    case publicBeta = "public beta"
    case live

    public var title: String {
        switch self {
        case .discovery: "Discovery"
        case .alpha: "Alpha"
        case .beta: "Beta"
        case .privateBeta: "Private beta"
        case .publicBeta: "Public beta"
        case .live: "Live"
        }
    }
}
