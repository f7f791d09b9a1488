/// A standard as somebody entered it or a file says it, before it is known to follow the rules.
public struct StandardDraft: Hashable, Sendable {
    public var title: String
    public var version: String
    /// In any order: their numbers say which comes first.
    public var points: [Point]

    public init(title: String = "", version: String = "", points: [Point] = []) {
        self.title = title
        self.version = version
        self.points = points
    }

    public struct Point: Hashable, Sendable {
        /// Nil where none was given.
        public var number: Int?
        public var title: String
        /// Empty where the point is under no heading.
        public var group: String
        public var professions: [Profession]
        public var otherTitles: [String]

        public init(number: Int?, title: String, group: String = "", professions: [Profession] = [], otherTitles: [String] = []) {
            self.number = number
            self.title = title
            self.group = group
            self.professions = professions
            self.otherTitles = otherTitles
        }
    }

    public static let longestTitle = 200
    public static let longestVersion = 40
    public static let mostPoints = 60
    public static let longestPointTitle = 300
    /// Of a heading above points.
    public static let longestGroup = 200
    public static let mostOtherTitles = 10
    public static let longestOtherTitle = 600
}
