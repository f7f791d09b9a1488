import Domain
import Foundation
import Testing

@testable import Formats

/// The bytes of the calendars that we write.
struct ICalendarWriterTests {
    private func lines(_ feed: CalendarFeed) throws -> [Substring] {
        let text = try #require(String(validating: ICalendarWriter.write(feed), as: UTF8.self))
        #expect(text.hasSuffix("\r\n"))
        return text.dropLast().split(separator: "\r\n", omittingEmptySubsequences: false)
    }

    private func feed(_ when: CalendarEvent.When...) -> CalendarFeed {
        let stamp = ICalendarReadingTests.updated
        let events = when.enumerated().map { CalendarEvent(uid: "event-\($0)", title: "Event", when: $1, updated: stamp) }
        return CalendarFeed(name: "Calendar", events: events, stamp: stamp)
    }

    @Test
    func noLineIsOver75BytesAndNoneIsBrokenWithinACharacter() throws {
        let bytes = try ICalendarWriter.write(ICalendarReadingTests.feed)
        #expect(bytes.count > 100_000)
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
            #expect(line.last == UInt8(ascii: "\r"))
            #expect(line.count <= 76)
            #expect(String(validating: line, as: UTF8.self) != nil)
            #expect(line.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F })
        }
    }

    @Test
    func noTextBecomesALineOfItsOwn() throws {
        let lines = try lines(ICalendarReadingTests.feed)
        let names = Set(lines.filter { $0.utf8.first != UInt8(ascii: " ") }.map { $0.prefix { $0 != ":" && $0 != ";" } })
        let event: Set<Substring> = [
            "BEGIN", "END", "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "TRANSP", "STATUS", "SUMMARY", "DESCRIPTION",
            "LOCATION", "URL", "ACTION", "TRIGGER",
        ]
        let calendar: Set<Substring> = [
            "VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE", "REFRESH-INTERVAL", "X-PUBLISHED-TTL",
            "TZID", "X-LIC-LOCATION", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "RRULE",
        ]
        #expect(names == event.union(calendar))
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == ICalendarReadingTests.feed.events.count)
    }

    @Test(arguments: ["a\r\nMETHOD:CANCEL", "\u{0}", "", "  "])
    func aHostileNameStaysAName(name: String) throws {
        let lines = try lines(CalendarFeed(name: name, events: [], stamp: ICalendarReadingTests.updated))
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        #expect(!lines.contains { $0.hasPrefix("METHOD") })
        #expect(!lines.contains { $0.contains("ERROR") })
    }

    @Test
    func anEmptyCalendarIsACalendar() throws {
        let lines = try lines(feed())
        #expect(lines.contains("VERSION:2.0") && lines.contains("END:VTIMEZONE"))
        #expect(!lines.contains("BEGIN:VEVENT"))
    }

    @Test
    func anEndThatIsNotAfterItsStartIsLeftOut() throws {
        let start = ICalendarReadingTests.updated
        for end in [start, start.addingTimeInterval(-60)] {
            #expect(try !lines(feed(.time(start: start, end: end))).contains { $0.hasPrefix("DTEND") })
        }
    }

    @Test
    func instantsThatNoCalendarHoldsMoveToTheNearestThatItDoes() throws {
        let expected: [(seconds: Double, start: Substring)] = [
            (.infinity, "DTSTART;TZID=Europe/London:29991231T014640"), (1e15, "DTSTART;TZID=Europe/London:29991231T014640"),
            (-.infinity, "DTSTART:00010102T025320Z"), (.nan, "DTSTART;TZID=Europe/London:19700101T010000"),
        ]
        for (seconds, start) in expected {
            let instant = Date(timeIntervalSince1970: seconds)
            #expect(try lines(feed(.time(start: instant, end: instant))).contains(start), "\(seconds)")
        }
    }

    @Test
    func theSameCalendarHasTheSameBytesWhoeverElseWritesOne() async throws {
        let expected = try ICalendarWriter.write(ICalendarReadingTests.feed)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 { group.addTask { try ICalendarWriter.write(ICalendarReadingTests.feed) == expected } }
            for try await same in group { #expect(same) }
        }
    }
}
