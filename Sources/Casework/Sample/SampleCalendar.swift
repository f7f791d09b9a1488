import Domain
import Foundation
import Synchronization

/// Where the days of the sample organisation lie, counted from the day it is made.
struct SampleCalendar: Sendable {
    let today: Day

    /// The last working day that is at least so many days ago.
    func day(_ daysAgo: Int) -> Day { nearest(daysAgo) { WorkingDays.englandAndWales.isWorkingDay($0) } }

    /// Assessments are held from Tuesday to Thursday.
    func assessment(_ daysAgo: Int) -> Day {
        nearest(daysAgo) { WorkingDays.englandAndWales.isWorkingDay($0) && $0.weekday != .monday && $0.weekday != .friday }
    }

    /// Whether anybody knows the bank holidays of the days that the story books.
    var reachesAhead: Bool { today.adding(days: 75).year <= WorkingDays.englandAndWales.lastYear }

    /// "04/03/2026", as reports write it.
    func written(_ day: Day) -> String {
        let parts = day.description.split(separator: "-")
        return parts.reversed().joined(separator: "/")
    }

    private func nearest(_ daysAgo: Int, _ isRight: (Day) -> Bool) -> Day {
        let candidates = (0..<14).map { today.adding(days: -daysAgo - $0) }
        return candidates.first(where: isRight) ?? today.adding(days: -daysAgo)
    }
}

/// A clock that is put forward by hand, and never back.
final class SampleClock: Sendable {
    private let instant: Mutex<Date>

    init(_ start: Date) { instant = Mutex(start) }

    var now: Date { instant.withLock { $0 } }

    /// Puts the clock on the morning of a day, or a few minutes on where it is later already.
    func advance(to day: Day) {
        let morning = Date(timeIntervalSince1970: TimeInterval(day.number) * 86_400 + 9.3 * 3600)
        instant.withLock { $0 = max(morning, $0.addingTimeInterval(7 * 60 + 13)) }
    }
}
