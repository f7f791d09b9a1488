import Domain
import Foundation

/// Instants in JSON: `2026-03-04T10:15:00.123Z`. Foundation's styles need ten times as long, and an action's page reads some hundreds.
enum InstantText {
    static func text(of instant: Date) -> String {
        let milliseconds = (instant.timeIntervalSince1970 * 1000).rounded()
        let day = (milliseconds / 86_400_000).rounded(.down)
        // The style cuts off what is finer, and most instants lie a little before the millisecond that they mean.
        guard (firstDay...lastDay).contains(day) else { return instant.addingTimeInterval(0.0001).formatted(precise) }
        let rest = Int(milliseconds - day * 86_400_000)
        let date = Day.first.adding(days: Int(day))
        let (hours, minutes, seconds) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60)
        return "\(date)T\(padded(hours, 2)):\(padded(minutes, 2)):\(padded(seconds, 2)).\(padded(rest % 1000, 3))Z"
    }

    /// As the very number that a column of instants reads: what was written twice compares as equal.
    static func instant(_ text: String) -> Date? {
        // Text in another form is what other programs write.
        let seconds = ours(text) ?? (try? Date(text, strategy: precise))?.timeIntervalSince1970
        let found = seconds ?? (try? Date(text, strategy: .iso8601))?.timeIntervalSince1970
        return found.map { Date(timeIntervalSince1970: ($0 * 1000).rounded() / 1000) }
    }

    private static func ours(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, let day = Day(text.prefix(10)), (firstDay...lastDay).contains(Double(day.number)) else { return nil }
        guard bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            bytes[19] == UInt8(ascii: "."),
            bytes[23] == UInt8(ascii: "Z"), let hours = number(bytes[11...12]), let minutes = number(bytes[14...15]),
            let seconds = number(bytes[17...18]), let milliseconds = number(bytes[20...22]), hours < 24, minutes < 60, seconds < 60
        else { return nil }
        return Double(((day.number * 24 + hours) * 60 + minutes) * 60 + seconds) + Double(milliseconds) / 1000
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// From 1600 to 9999, in days since 1970: before, Foundation has the Julian calendar, and so what was written then.
    private static let firstDay = -135_140.0
    private static let lastDay = 2_932_896.0

    private static let precise = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}

extension Day {
    fileprivate static let first = Day(inLondonAt: Date(timeIntervalSince1970: 0))
}
