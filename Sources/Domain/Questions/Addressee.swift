extension PanelQuestion {
    /// Whom the team asks. Anybody on the panel may answer all the same. Raw values stand in the database and in forms.
    public enum Addressee: RawRepresentable, CaseIterable, Hashable, Sendable, Codable {
        case panel
        /// The assessor on the panel who assesses for the profession.
        case profession(Profession)

        public static let allCases: [Addressee] = [.panel] + Profession.allCases.map { .profession($0) }

        /// `panel`, or the raw value of a profession.
        public init?(rawValue: String) {
            if rawValue == "panel" {
                self = .panel
            } else if let profession = Profession(rawValue: rawValue) {
                self = .profession(profession)
            } else {
                return nil
            }
        }

        public var rawValue: String {
            switch self {
            case .panel: "panel"
            case .profession(let profession): profession.rawValue
            }
        }

        /// "the assessor for user research", to stand in the middle of a sentence.
        public var words: String {
            switch self {
            case .panel: "the panel"
            case .profession(let profession): "the assessor for \(profession.title.lowercased())"
            }
        }
    }
}
