/// A versioned catalogue of numbered points that services are assessed against. Plain data, so that organisations can add their own.
public struct Standard: Codable, Sendable, Hashable, Identifiable {
    /// Names the standard and its number of points in one word: `govuk-14`.
    public let id: String
    public let title: String
    /// The year from which this wording applied, as text.
    public let version: String
    /// In order of their numbers, which start at 1 and leave none out.
    public let points: [StandardPoint]

    public init(id: String, title: String, version: String, points: [StandardPoint]) {
        self.id = id
        self.title = title
        self.version = version
        self.points = points
    }

    /// Nil where this standard has no point of that number.
    public func point(_ number: Int) -> StandardPoint? {
        points.first { $0.number == number }
    }
}

extension Standard {
    /// The five published standards that the product knows of itself, current ones first.
    public static let catalogue: [Standard] = [.govuk14, .nhs17, .scotland14, .gds18, .gds26]

    /// What services are assessed against where nothing else is said.
    public static let current: Standard = .govuk14

    /// One of the catalogue's; nil where the catalogue has no such id.
    public static func inCatalogue(_ id: String) -> Standard? {
        catalogue.first { $0.id == id }
    }
}
