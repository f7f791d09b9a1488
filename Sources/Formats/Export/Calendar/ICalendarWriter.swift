import CICal
import Foundation

/// A calendar as iCalendar (RFC 5545), for calendar programs to subscribe to; through libical.
public enum ICalendarWriter {
    /// The file's bytes, in UTF-8, its lines folded at 75 bytes. It has no METHOD: it is a calendar to be read, and invites nobody.
    public static func write(_ feed: CalendarFeed) throws(ExportFailure) -> [UInt8] {
        guard let root = icalcomponent_new(ICAL_VCALENDAR_COMPONENT) else { throw .noRoom }
        // With it goes all that was put into it.
        defer { icalcomponent_free(root) }
        let calendar = ICalendarComponent(root)
        try describe(calendar, by: feed)
        try calendar.add(component: icalcomponent_new_from_string(ICalendarTime.londonDefinition))
        for event in feed.events { try ICalendarEntry(of: calendar).write(event) }
        guard let text = icalcomponent_as_ical_string_r(root) else { throw .noRoom }
        defer { free(text) }
        return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }

    private static func describe(_ calendar: ICalendarComponent, by feed: CalendarFeed) throws(ExportFailure) {
        let name = feed.name.onOneLine
        try calendar.add(icalproperty_new_version("2.0"))
        try calendar.add(icalproperty_new_prodid("-//Assessment Actions//Assessment Actions//EN"))
        try calendar.add(icalproperty_new_calscale("GREGORIAN"))
        try calendar.add(icalproperty_new_lastmodified(ICalendarTime.utc(feed.stamp)))
        // Of the name, the zone and how often to look again, RFC 7986 has some; Outlook and Google read what was there before it.
        try calendar.add(icalproperty_new_name(name))
        try calendar.add("X-WR-CALNAME", name)
        try calendar.add("X-WR-TIMEZONE", ICalendarTime.london)
        try calendar.add(icalproperty_new_refreshinterval(icaldurationtype_from_int(3600)))
        try calendar.add("X-PUBLISHED-TTL", "PT1H")
    }
}
