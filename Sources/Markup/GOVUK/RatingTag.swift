/// A rating as a tag: always in words, since not everyone sees the colour and paper may have none.
public struct RatingTag: Component {
    public enum Rating: Sendable, CaseIterable {
        case green, amber, red, notRated
    }

    let rating: Rating

    public init(_ rating: Rating) { self.rating = rating }

    public var html: HTML {
        switch rating {
        case .green: Tag("Green", .green).html
        case .amber: Tag("Amber", .orange).html
        case .red: Tag("Red", .red).html
        case .notRated: Tag("Not rated", .grey).html
        }
    }
}
