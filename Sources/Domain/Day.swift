public import Foundation

/// A day of the calendar, without a time or a zone. Years 1 to 9999. Written `YYYY-MM-DD`.
public struct Day: Hashable, Sendable, Comparable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Nil where there is no such day (30 February, month 13).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Day.length(ofMonth: month, in: year)).contains(day) else {
            return nil
        }
        self.init(checkedYear: year, month: month, day: day)
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    public init?(_ text: some StringProtocol) {
        var numbers = [0, 0, 0]
        var place = 0
        for character in text.utf8 {
            if place == 4 || place == 7 {
                guard character == UInt8(ascii: "-") else { return nil }
            } else {
                guard place < 10, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character) else { return nil }
                let number = place < 4 ? 0 : place < 7 ? 1 : 2
                numbers[number] = numbers[number] * 10 + Int(character - UInt8(ascii: "0"))
            }
            place += 1
        }
        guard place == 10 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The day it is in London at an instant: what "overdue" and "today" mean in this product.
    public init(inLondonAt instant: Date) {
        let parts = Day.london.dateComponents([.year, .month, .day], from: instant)
        self.init(checkedYear: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
    }

    /// Days since 1 January 1970.
    public var number: Int {
        let shifted = year - (month <= 2 ? 1 : 0)
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    public var weekday: Weekday { Weekday.allCases[((number + 3) % 7 + 7) % 7] }

    /// The same day of the month that many months on; where that month is shorter, its last day (31 January + 1 month is 28 or 29 February).
    public func adding(months: Int) -> Day {
        let count = year * 12 + (month - 1) + max(-120_000, min(120_000, months))
        let newYear = max(1, min(9999, count.quotientAndRemainder(dividingBy: 12).quotient))
        let newMonth = ((count % 12) + 12) % 12 + 1
        return Day(checkedYear: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, in: newYear)))
    }

    public func adding(days: Int) -> Day {
        let earliest = -719_162
        let latest = 2_932_896
        return Day(number: max(earliest, min(latest, number + max(-4_000_000, min(4_000_000, days)))))
    }

    /// Days from another day to this one; negative where this one is earlier.
    public func days(since other: Day) -> Int { number - other.number }

    /// When the day began in London.
    public var startInLondon: Date {
        let parts = DateComponents(year: year, month: month, day: day)
        return Self.london.date(from: parts) ?? Date(timeIntervalSince1970: Double(number) * 86_400)
    }

    /// When a clock in London showed that time on the day: the first time where it did so twice, an hour later where it never did.
    public func inLondon(hour: Int, minute: Int, second: Int = 0) -> Date? {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        return Self.london.date(from: DateComponents(year: year, month: month, day: day, hour: hour, minute: minute, second: second))
    }

    public static func < (one: Day, other: Day) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    public static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31  // not a domain enum
        }
    }

    private init(checkedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    private init(number: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            checkedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }

    private static let london: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        if let zone = TimeZone(identifier: "Europe/London") { calendar.timeZone = zone }
        return calendar
    }()
}

public enum Weekday: Int, CaseIterable, Sendable, Codable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Day: CustomStringConvertible {
    /// `2026-03-04`
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// `4 March 2026`
    public var words: String { "\(day) \(Day.months[month - 1]) \(year)" }

    /// Reads `2026-03-04`, `4 March 2026`, `4 Mar 2026` and `4/3/2026`: what people type. Nil where it is none of these.
    public init?(typed text: some StringProtocol) {
        if let day = Day(text.trimmingCharacters(in: .whitespaces)) {
            self = day
            return
        }
        // "-1/3/2026" is no way to write the first of March.
        guard text.drop(while: \.isWhitespace).first?.isNumber == true else { return nil }
        let parts = text.split { $0.isWhitespace || $0 == "/" || $0 == "." || $0 == "-" || $0 == "," }
        guard parts.count == 3, let day = Int(parts[0]), let month = Day.month(typed: parts[1]), let year = Int(parts[2]) else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }

    private static func month(typed text: some StringProtocol) -> Int? {
        if let number = Int(text) { return number }
        guard text.count >= 3 else { return nil }
        return months.firstIndex { $0.lowercased().hasPrefix(text.lowercased()) }.map { $0 + 1 }
    }

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
}

extension Day: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = Day(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day written YYYY-MM-DD")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
