extension Holidays {
    /// A day on which nobody in the organisation works, and why: "Christmas closure".
    public struct Closure: Hashable, Sendable {
        public let day: Day
        /// On one line, 1 to `longestName` characters.
        public let name: String

        public static let longestName = 80

        /// Nil where the name says nothing or is too long.
        public init?(day: Day, name: String) {
            let name = name.line
            guard name.isWithin(1, Self.longestName) else { return nil }
            self.day = day
            self.name = name
        }
    }
}

extension Holidays.Closure: Codable {
    private enum CodingKeys: CodingKey { case day, name }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let name = try values.decode(String.self, forKey: .name)
        guard let closure = Self(day: try values.decode(Day.self, forKey: .day), name: name) else {
            throw DecodingError.dataCorruptedError(forKey: .name, in: values, debugDescription: "empty or too long")
        }
        self = closure
    }
}
