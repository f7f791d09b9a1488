public import Foundation

/// When an assessment is held: a day, a time by the clocks of London, and how long it takes.
public struct Slot: Hashable, Sendable {
    /// Minutes that an assessment may take.
    public static let lengths = 30...480

    public let day: Day
    public let start: TimeOfDay
    /// 30 to 480.
    public let minutes: Int

    /// Minutes outside `lengths` are moved to their nearer end.
    public init(day: Day, start: TimeOfDay, minutes: Int) {
        self.day = day
        self.start = start
        self.minutes = max(Self.lengths.lowerBound, min(Self.lengths.upperBound, minutes))
    }

    /// Where the clocks skip the time, an hour later; where they show it twice, the first.
    public var startInstant: Date {
        day.inLondon(hour: start.hour, minute: start.minute) ?? day.startInLondon.addingTimeInterval(Double(start.minutes) * 60)
    }

    /// As many minutes later as it takes, whatever the clocks do meanwhile.
    public var endInstant: Date { startInstant.addingTimeInterval(Double(minutes) * 60) }

    /// "Tuesday 9 June 2026, 10am to 2pm"
    public var words: String { "\(day.wordsWithWeekday), \(time)" }

    /// "10am to 2pm"
    public var time: String {
        let end = LondonTime(at: endInstant)
        return "\(start.words) to \(TimeOfDay(end).words)" + (end.day > day ? " the next day" : "")
    }
}

extension Slot: Codable {
    private enum CodingKeys: CodingKey { case day, start, minutes }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            day: try values.decode(Day.self, forKey: .day), start: try values.decode(TimeOfDay.self, forKey: .start),
            minutes: try values.decode(Int.self, forKey: .minutes))
    }
}

extension Day {
    /// "Tuesday 9 June 2026"
    public var wordsWithWeekday: String { "\(weekday.title) \(words)" }
}

extension Weekday {
    /// "Tuesday"
    public var title: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }
}
