public import Domain
public import Foundation

/// A moment that somebody asks for.
public enum PastMoment: Hashable, Sendable {
    /// As it stood when that day ended in London.
    case endOf(Day)
    /// As it stood then. `sequence` is that of the page that was read then, where it is known: it tells entries of one instant apart.
    case instant(Date, sequence: Int?)

    /// Reads a day as `Day(typed:)` does, a day with the time of a clock in London (`2026-03-04T10:30`, `4 March 2026 at 10:30am`), and an
    /// RFC 3339 instant. Nil where the text is none of these.
    public init?(_ text: String, sequence: Int? = nil) {
        let text = text.trimmingCharacters(in: .whitespaces)
        // Most pages ask for no moment at all, and trying the patterns costs more than the rest of such a page.
        if text.isEmpty { return nil }
        if let day = Day(typed: text) {
            self = .endOf(day)
        } else if let instant = PastMoment.zoned(text) ?? PastMoment.machineInLondon(text) ?? PastMoment.typedInLondon(text) {
            self = .instant(instant, sequence: sequence)
        } else {
            return nil
        }
    }

    /// A plus sign in an address arrives as a space.
    private static func zoned(_ text: String) -> Date? {
        guard let match = text.wholeMatch(of: /(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:[0-5]\d)?(\.\d{1,9})?(Z|[+\- ]\d{2}:\d{2})/.ignoresCase())
        else {
            return nil
        }
        let (_, minute, second, fraction, zone) = match.output
        let whole = "\(minute)\(second ?? ":00")\(zone.uppercased().replacing(" ", with: "+"))"
        // Nil is what the caller is told of a day or a time that does not exist.
        guard let date = try? Date.ISO8601FormatStyle().parse(whole.uppercased()) else { return nil }
        let milliseconds = fraction.flatMap { Double("0\($0)") }.map { ($0 * 1000).rounded(.down) } ?? 0
        return Date(timeIntervalSince1970: (date.timeIntervalSince1970 * 1000 + milliseconds) / 1000)
    }

    private static func machineInLondon(_ text: String) -> Date? {
        guard let match = text.wholeMatch(of: /(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?/.ignoresCase()),
            let day = Day(match.1), let hour = Int(match.2), let minute = Int(match.3)
        else { return nil }
        return day.inLondon(hour: hour, minute: minute, second: match.4.flatMap { Int($0) } ?? 0)
    }

    private static func typedInLondon(_ text: String) -> Date? {
        let pattern = /(.+?)[ ,]+(?:at )?(\d{1,2})[:.](\d{2}) ?(am|pm)?/.ignoresCase()
        guard let match = text.wholeMatch(of: pattern), let day = Day(typed: match.1), let typed = Int(match.2), let minute = Int(match.3)
        else { return nil }
        guard let half = match.4?.lowercased() else { return day.inLondon(hour: typed, minute: minute) }
        guard (1...12).contains(typed) else { return nil }
        return day.inLondon(hour: typed % 12 + (half == "pm" ? 12 : 0), minute: minute)
    }
}
