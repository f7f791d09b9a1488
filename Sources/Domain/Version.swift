/// Counts the changes of one thing, from 1. A form or request carries the version it was made from, so that nobody overwrites what they have not seen.
public struct Version: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    public let number: Int

    public init(_ number: Int) { self.number = number }

    public init?(_ text: some StringProtocol) {
        guard let number = Int(text), number > 0 else { return nil }
        self.number = number
    }

    public static let first = Version(1)

    public var next: Version { Version(number < Int.max ? number + 1 : number) }

    public var description: String { String(number) }

    public static func < (one: Version, other: Version) -> Bool { one.number < other.number }

    public init(from decoder: any Decoder) throws { number = try decoder.singleValueContainer().decode(Int.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}
