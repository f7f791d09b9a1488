import Domain
import Foundation

extension Date {
    /// "4 March 2026 at 10:32am", as it was in London.
    var words: String {
        let parts = Self.london.dateComponents([.hour, .minute], from: self)
        let hour = parts.hour ?? 0
        let minute = parts.minute ?? 0
        let clock = "\(hour % 12 == 0 ? 12 : hour % 12):\(minute < 10 ? "0" : "")\(minute)\(hour < 12 ? "am" : "pm")"
        return "\(Day(inLondonAt: self).words) at \(clock)"
    }

    /// RFC 3339 in UTC, for machines.
    var machine: String { formatted(.iso8601) }

    private static let london: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        if let zone = TimeZone(identifier: "Europe/London") { calendar.timeZone = zone }
        return calendar
    }()
}
