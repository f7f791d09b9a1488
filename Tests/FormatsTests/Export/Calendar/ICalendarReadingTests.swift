import Domain
import Foundation
import TestSupport
import Testing

@testable import Formats

/// What another program, the Python package icalendar, reads out of the calendars that we write.
@Suite(.timeLimit(.minutes(2)))
struct ICalendarReadingTests {
    /// 4 March 2026, 23:30:20 in London.
    static let updated = Date(timeIntervalSince1970: 1_772_667_020)
    static let feed = CalendarFeed(
        name: "Bookings, of; the department", events: times + days + texts + facts, stamp: updated)
    static let read = Task { try await ReadCalendar.reading(feed) }

    /// From 10am to 2pm around both changes of clocks, through the hour that is left out, and in both halves of the hour that comes twice.
    static let times: [CalendarEvent] = {
        let days = ["2026-01-05", "2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"].compactMap { Day($0) }
        let mornings = days.compactMap { day in
            day.inLondon(hour: 10, minute: 0).map { (start: $0, end: $0.addingTimeInterval(4 * 3600)) }
        }
        let nights = [1_774_745_940, 1_774_746_000, 1_792_888_200, 1_792_891_800, 1_792_895_400].map {
            (start: Date(timeIntervalSince1970: $0), end: Date(timeIntervalSince1970: $0 + 7_261))
        }
        return (mornings + nights).enumerated().map { place, time in
            CalendarEvent(uid: "time-\(place)", title: "Time", when: .time(start: time.start, end: time.end), updated: updated)
        }
    }()

    static let days = ["2026-02-28", "2028-02-28", "2026-03-29", "2026-10-25", "2026-12-31", "9999-12-31"].compactMap { Day($0) }.map {
        CalendarEvent(uid: "day-\($0)", title: "Day", when: .day($0), updated: updated)
    }

    static let hostile =
        HostileTexts.all + [
            "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:forged", "\\n is no line end \\, \\; \\", "a:b;c=\"d\"",
            String(repeating: "👩🏽‍🚀é", count: 2_500), String(repeating: "x", count: 20_000),
        ]
    static let texts = hostile.enumerated().map { place, text in
        CalendarEvent(
            uid: "text-\(place)", title: text, details: text, place: text, when: .day(Day(inLondonAt: updated)), updated: updated)
    }

    static let facts = [
        fact("fact-1", sequence: 7, url: "https://example.gov.uk/a b?x=1,2;y", .confirmed, alarm: 7),
        fact("fact-2", sequence: -1, url: "javascript:alert(1)", .tentative, alarm: 0),
        fact("fact-3", sequence: .max, url: "https://example.gov.uk/\r\nUID:forged", .cancelled, alarm: 7),
        fact("fact-4", sequence: 0, url: nil, .confirmed, alarm: .max),
        fact("fact-5", sequence: 0, url: nil, .confirmed, alarm: .min),
    ]

    private static func fact(
        _ uid: String, sequence: Int, url: String?, _ status: CalendarEvent.Status, alarm: Int
    ) -> CalendarEvent {
        let when: CalendarEvent.When = uid == "fact-1" ? .time(start: updated, end: updated) : .day(Day(inLondonAt: updated))
        return CalendarEvent(
            uid: uid, sequence: sequence, title: "Fact", url: url, when: when, status: status, updated: updated, alarmDaysBefore: alarm)
    }

    private func events(_ prefix: String) async throws -> [ReadCalendar.Event] {
        try await Self.read.value.events.filter { $0.uid.hasPrefix(prefix) }
    }

    @Test
    func everyTimeIsRightOnBothSidesOfTheChangesOfClocks() async throws {
        let found = try await events("time-")
        #expect(found.count == Self.times.count)
        for (event, read) in zip(Self.times, found) {
            guard case .time(let start, let end) = event.when else { continue }
            #expect([read.start.named, read.start.defined] == [start.timeIntervalSince1970, start.timeIntervalSince1970], "\(event.uid)")
            #expect([read.end?.named, read.end?.defined] == [end.timeIntervalSince1970, end.timeIntervalSince1970], "\(event.uid)")
        }
        #expect(found.prefix(7).allSatisfy { $0.start.zone == "Europe/London" && $0.end?.zone == "Europe/London" })
    }

    @Test
    func theFileDefinesLondonsClocksAsTheyWillBe() async throws {
        let read = try await Self.read.value
        #expect(read.zones == ["Europe/London"])
        #expect(read.hoursApart == 0)
    }

    @Test
    func aDayEndsWhereTheNextBegins() async throws {
        let found = try await events("day-")
        #expect(found.map(\.start.day) == ["2026-02-28", "2028-02-28", "2026-03-29", "2026-10-25", "2026-12-31", "2999-12-31"])
        #expect(found.map(\.end?.day) == ["2026-03-01", "2028-02-29", "2026-03-30", "2026-10-26", "2027-01-01", "3000-01-01"])
    }

    @Test
    func peopleAreFreeOnADayAndBusyForATime() async throws {
        #expect(Set(try await events("day-").map(\.transp)) == ["TRANSPARENT"])
        #expect(Set(try await events("time-").map(\.transp)) == ["OPAQUE"])
    }

    @Test
    func everyTextArrives() async throws {
        let found = try await events("text-")
        #expect(found.count == Self.hostile.count)
        for (text, read) in zip(Self.hostile, found) {
            let plain = text.writable.replacing("\t", with: " ")
            #expect(read.summary == text.onOneLine, "\(text.prefix(40))")
            #expect(read.description ?? "" == plain, "\(text.prefix(40))")
            #expect(read.location ?? "" == plain, "\(text.prefix(40))")
        }
    }

    @Test
    func everyEventArrivesOnceAndWithoutComplaint() async throws {
        let read = try await Self.read.value
        #expect(read.events.map(\.uid) == Self.feed.events.map(\.uid))
        #expect(Set(read.events.map(\.uid)).count == read.events.count)
        #expect(read.errors.isEmpty && read.events.allSatisfy(\.errors.isEmpty))
    }

    @Test
    func onlyAnAddressOnTheWebIsLinkedAndTheDetailsEndWithIt() async throws {
        let addresses = ["https://example.gov.uk/a%20b?x=1,2;y", nil, "https://example.gov.uk/%0D%0AUID:forged", nil, nil]
        #expect(try await events("fact-").map(\.url) == addresses)
        #expect(try await events("fact-").map(\.description) == addresses)
    }

    @Test
    func statusAndSequenceSayWhatChanged() async throws {
        let found = try await events("fact-")
        #expect(found.map(\.status) == ["CONFIRMED", "TENTATIVE", "CANCELLED", "CONFIRMED", "CONFIRMED"])
        #expect(found.map(\.sequence) == [7, 0, Int(Int32.max), 0, 0])
        #expect(found.allSatisfy { $0.stamp == 1_772_667_020 && $0.updated == 1_772_667_020 })
    }

    @Test
    func remindersComeAtTheSameTimeOrAtNineAndNotOfWhatIsCancelled() async throws {
        let (day, nine) = (86_400.0, 9 * 3600.0)
        #expect(try await events("fact-").map(\.alarms) == [[-7 * day], [nine], [], [nine - 365 * day], [nine]])
    }

    @Test
    func theCalendarSaysItsNameAndWhenToLookAgain() async throws {
        let read = try await Self.read.value
        #expect(read.shownName == "Bookings, of; the department")
        // This reader leaves the names of RFC 7986 as they stand in the file.
        #expect(read.name == #"Bookings\, of\; the department"#)
        #expect(read.refresh == 3600)
    }
}
