/// Where a service stands in its life.
public enum Phase: String, CaseIterable, Codable, Sendable, Hashable, Comparable {
    case discovery, alpha
    case privateBeta = "private beta"
    case publicBeta = "public beta"
    case live

    public var title: String {
        switch self {
        case .discovery: "Discovery"
        case .alpha: "Alpha"
        case .privateBeta: "Private beta"
        case .publicBeta: "Public beta"
        case .live: "Live"
        }
    }

    private var order: Int {
        switch self {
        case .discovery: 0
        case .alpha: 1
        case .privateBeta: 2
        case .publicBeta: 3
        case .live: 4
        }
    }

    public static func < (one: Phase, other: Phase) -> Bool { one.order < other.order }
}
