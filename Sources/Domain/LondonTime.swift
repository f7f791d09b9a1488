public import Foundation

/// What the calendar and the clock showed in London at an instant.
public struct LondonTime: Hashable, Sendable {
    public let day: Day
    public let hour: Int
    public let minute: Int

    public init(at instant: Date) {
        let instant = LondonTime.sane(instant)
        let parts = LondonTime.calendar.dateComponents([.hour, .minute], from: instant)
        day = Day(inLondonAt: instant)
        hour = parts.hour ?? 0
        minute = parts.minute ?? 0
    }

    /// `4 March 2026 at 10:32am`
    public var words: String {
        "\(day.words) at \(hour % 12 == 0 ? 12 : hour % 12):\(minute < 10 ? "0" : "")\(minute)\(hour < 12 ? "am" : "pm")"
    }

    /// `10:32`
    public var clock: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }

    /// Instants outside the years 1 to 9999, which no file can hold, moved to their nearer end.
    public static func sane(_ instant: Date) -> Date {
        let seconds = instant.timeIntervalSince1970
        return Date(timeIntervalSince1970: seconds.isNaN ? 0 : max(-62_135_500_000, min(253_402_200_000, seconds)))
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        if let zone = TimeZone(identifier: "Europe/London") { calendar.timeZone = zone }
        return calendar
    }()
}
