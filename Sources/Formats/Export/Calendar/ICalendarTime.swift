import CICal
import Domain
import Foundation

/// Days and instants as libical holds them: up to the year 3000. What is later moves to the end of 2999.
enum ICalendarTime {
    /// The name of the zone.
    static let london = "Europe/London"

    static func day(_ day: Day) -> icaltimetype {
        var time = icaltime_null_date()
        (time.year, time.month, time.day) = (Int32(day.year), Int32(day.month), Int32(day.day))
        return time
    }

    /// To the second.
    static func utc(_ instant: Date) -> icaltimetype {
        let seconds = seconds(of: instant)
        let days = (seconds / 86_400).rounded(.down)
        var time = time(day: epoch.adding(days: Int(days)), second: Int(seconds - days * 86_400))
        time.zone = icaltimezone_get_utc_timezone()
        return time
    }

    /// What clocks in London showed. Nil in the hour that they showed for the second time: their time alone would mean the first.
    static func london(_ instant: Date) -> icaltimetype? {
        let seconds = seconds(of: instant)
        let shown = LondonTime(at: Date(timeIntervalSince1970: seconds))
        let second = Int(seconds - (seconds / 60).rounded(.down) * 60)
        guard shown.day.inLondon(hour: shown.hour, minute: shown.minute, second: second)?.timeIntervalSince1970 == seconds else {
            return nil
        }
        return time(day: shown.day, second: shown.hour * 3600 + shown.minute * 60 + second)
    }

    private static func time(day: Day, second: Int) -> icaltimetype {
        var time = self.day(day)
        time.is_date = 0
        (time.hour, time.minute, time.second) = (Int32(second / 3600), Int32(second / 60 % 60), Int32(second % 60))
        return time
    }

    private static func seconds(of instant: Date) -> Double {
        min(latest, LondonTime.sane(instant).timeIntervalSince1970.rounded(.down))
    }

    /// 31 December 2999.
    static let latestDay = Day(inLondonAt: Date(timeIntervalSince1970: latest))
    private static let latest = 32_503_600_000.0
    private static let epoch = Day(inLondonAt: Date(timeIntervalSince1970: 0))

    /// The rule since 1996. libical has a definition of its own, with every rule since 1847: programs stumble over those of the wars.
    static let londonDefinition = """
        BEGIN:VTIMEZONE
        TZID:Europe/London
        X-LIC-LOCATION:Europe/London
        BEGIN:DAYLIGHT
        TZNAME:BST
        TZOFFSETFROM:+0000
        TZOFFSETTO:+0100
        DTSTART:19960331T010000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        END:DAYLIGHT
        BEGIN:STANDARD
        TZNAME:GMT
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0000
        DTSTART:19961027T020000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        END:VTIMEZONE
        """
}
