/// A government digital and data profession that may lead on a standard point.
public enum Profession: String, CaseIterable, Codable, Sendable, Hashable {
    case userResearch
    case serviceDesign
    case contentDesign
    case interactionDesign
    case delivery
    case product
    case architecture
    case development
    case performanceAnalysis
    case businessAnalysis

    /// The profession in words, as it opens a sentence: "User research".
    public var title: String {
        switch self {
        case .userResearch: "User research"
        case .serviceDesign: "Service design"
        case .contentDesign: "Content design"
        case .interactionDesign: "Interaction design"
        case .delivery: "Delivery management"
        case .product: "Product management"
        case .architecture: "Technical architecture"
        case .development: "Software development"
        case .performanceAnalysis: "Performance analysis"
        case .businessAnalysis: "Business analysis"
        }
    }
}

extension Profession {
    /// By its title or by its raw value, without regard to case: "user research", "userResearch". Nil where no profession is called so.
    public init?(named name: some StringProtocol) {
        let wanted = String(name).line.lowercased()
        guard let profession = Self.allCases.first(where: { [$0.rawValue, $0.title].map { $0.lowercased() }.contains(wanted) }) else {
            return nil
        }
        self = profession
    }
}
