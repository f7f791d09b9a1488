import Foundation

/// A time as a clock on the wall shows it, to the minute and without a zone. Written `HH:MM`.
public struct TimeOfDay: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Since midnight: 0 to 1,439.
    public let minutes: Int

    /// Nil where no clock shows it (24:00, 10:60).
    public init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    /// What the clocks in London showed.
    public init(_ time: LondonTime) {
        minutes = max(0, min(23, time.hour)) * 60 + max(0, min(59, time.minute))
    }

    /// Reads `10:00`, `10.30`, `10am`, `2.30 pm` and `midday`: what people type. Nil where it is none of these, and for a bare `10`,
    /// which could be either half of the day.
    public init?(typed text: some StringProtocol) {
        let text = text.lowercased().filter { !$0.isWhitespace }
        switch text {
        case "midday", "noon": self.init(hour: 12, minute: 0)
        case "midnight": self.init(hour: 0, minute: 0)
        case _: self.init(clock: text)
        }
    }

    public var hour: Int { minutes / 60 }
    public var minute: Int { minutes % 60 }

    /// `09:30`
    public var description: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }

    /// "10am", "2:30pm", "midday", "midnight"
    public var words: String {
        if minutes == 0 { return "midnight" }
        if minutes == 12 * 60 { return "midday" }
        let clock = String(hour % 12 == 0 ? 12 : hour % 12) + (minute == 0 ? "" : ":\(minute < 10 ? "0" : "")\(minute)")
        return clock + (hour < 12 ? "am" : "pm")
    }

    public static func < (one: TimeOfDay, other: TimeOfDay) -> Bool { one.minutes < other.minutes }

    /// "10:00", "10.30am", "2p.m.": lower-case, without spaces.
    private init?(clock text: String) {
        let half = ["am", "a.m.", "a.m", "pm", "p.m.", "p.m"].first(where: text.hasSuffix)
        let parts = text.dropLast(half?.count ?? 0).split(omittingEmptySubsequences: false) { ":.".contains($0) }
        guard let hour = parts.first.flatMap({ Self.number($0, digits: 1...2) }), parts.count <= 2 else { return nil }
        // Only "am" and "pm" make a time of a bare hour.
        let written = parts.dropFirst().first.map { Self.number($0, digits: 2...2) } ?? (half == nil ? nil : 0)
        guard let minute = written else { return nil }
        guard let half else {
            self.init(hour: hour, minute: minute)
            return
        }
        guard (1...12).contains(hour) else { return nil }
        self.init(hour: hour % 12 + (half.hasPrefix("p") ? 12 : 0), minute: minute)
    }

    /// No sign, no letters, no other digits than these ten.
    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}

extension TimeOfDay: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = TimeOfDay(typed: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time written HH:MM")
        }
        self = time
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
