/// One numbered point of one standard. The number means nothing without its standard.
public struct StandardPoint: Codable, Sendable, Hashable {
    public let number: Int
    public let title: String
    /// The heading that the standard lists the point under; nil where the standard has no such headings.
    public let group: String?
    /// Which professions lead on the point; empty where nobody has said so.
    public let professions: [Profession]
    /// Other wordings of the title that published reports use.
    public let otherTitles: [String]

    public init(number: Int, title: String, group: String? = nil, professions: [Profession] = [], otherTitles: [String] = []) {
        self.number = number
        self.title = title
        self.group = group
        self.professions = professions
        self.otherTitles = otherTitles
    }
}
