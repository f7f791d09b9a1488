import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

/// Addresses for calendar programs. What such a program makes of the times is tested with one: Tests/browser/test_calendar.py.
@Suite struct ServeCalendarTests {
    @Test(arguments: Engine.allCases) func itHoldsWhatTheOwnerMaySee(engine: Engine) async throws {
        try await engine.withCalendar { calendar in
            let page = try await calendar.calendar(at: calendar.makeAddress(for: calendar.world.people.teamMember))
            #expect(page.code == 200 && page.headers[.contentType] == "text/calendar; charset=utf-8")
            let lines = page.calendarLines
            #expect(lines.contains("UID:\(calendar.booking.id)"))
            #expect(
                lines.contains("DTSTART;TZID=Europe/London:20260408T100000") && lines.contains("DTEND;TZID=Europe/London:20260408T140000"))
            #expect(lines.contains("URL:http://127.0.0.1:8080/bookings/\(calendar.booking.id)"))
            // The red actions are due on the day of their reassessment.
            #expect(lines.count { $0 == "DTSTART;VALUE=DATE:20260408" } == 2)
            let due = try #require(calendar.world.amber.due?.day).description.replacing("-", with: "")
            #expect(lines.count { $0 == "DTSTART;VALUE=DATE:\(due)" } == 3)
            #expect(lines.count { $0.hasPrefix("UID:") } == Set(lines.filter { $0.hasPrefix("UID:") }).count)
        }
    }

    @Test func thePanelHasItsAssessmentAndNotTheTeamsWork() async throws {
        try await Engine.sqlite.withCalendar { calendar in
            let page = try await calendar.calendar(at: calendar.makeAddress(for: calendar.world.people.assessor))
            #expect(page.calendarLines.filter { $0.hasPrefix("UID:") } == ["UID:\(calendar.booking.id)"])
            let whole = try await calendar.calendar(
                at: calendar.makeAddress(of: calendar.world.service, for: calendar.world.people.assessor))
            #expect(whole.calendarLines.count { $0.hasPrefix("UID:") } == 6)
            #expect(whole.calendarLines.contains("X-WR-CALNAME:Renew a canal mooring licence"))
        }
    }

    @Test func whileNothingChangesAProgramIsToldJustThat() async throws {
        try await Engine.sqlite.withCalendar { calendar in
            let path = try await calendar.makeAddress(for: calendar.world.people.teamMember)
            let nobody = try await calendar.site.browser(as: nil)
            let first = try await nobody.send(.get, path)
            let tag = try #require(first.headers[.eTag])
            #expect(first.headers[.cacheControl] == "private, no-cache")
            for header in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
                let again = try await nobody.send(.get, path, [.ifNoneMatch: header])
                #expect(again.code == 304 && again.body.isEmpty && again.headers[.eTag] == tag, "\(header)")
            }
            calendar.world.clock.advance(days: 1)
            #expect(try await nobody.send(.get, path).body == first.body)
            try await move(calendar)
            let changed = try await nobody.send(.get, path, [.ifNoneMatch: tag])
            #expect(changed.code == 200 && changed.headers[.eTag] != tag)
            #expect(changed.calendarLines.contains("DTSTART;TZID=Europe/London:20260409T100000"))
        }
    }

    @Test func whatIsMovedOrCancelledKeepsItsNameAndGetsAHigherNumber() async throws {
        try await Engine.sqlite.withCalendar { calendar in
            let path = try await calendar.makeAddress(for: calendar.world.people.teamMember)
            let before = try #require(try await calendar.calendar(at: path).sequence(of: calendar.booking))
            try await move(calendar)
            let moved = try #require(try await calendar.calendar(at: path).sequence(of: calendar.booking))
            #expect(moved > before)
            let reason = Words("The service is closed.")
            try await calendar.world.casework.cancel(
                calendar.booking.id, reason: reason, by: calendar.world.people.assessmentsTeam, expecting: nil)
            let page = try await calendar.calendar(at: path)
            #expect(try #require(page.sequence(of: calendar.booking)) > moved)
            #expect(page.calendarLines.contains("STATUS:CANCELLED"))
        }
    }

    @Test func theAddressAloneSaysWhoAsks() async throws {
        try await Engine.sqlite.withCalendar { calendar in
            let people = calendar.world.people
            let path = try await calendar.makeAddress(for: people.assessor)
            let asNobody = try await calendar.calendar(at: path).body
            for person in [people.assessmentsTeam, people.stranger] {
                #expect(try await calendar.site.browser(as: person).send(.get, path).body == asNobody)
            }
        }
    }

    @Test func whoIsDisabledOrLosesTheServiceGetsNothingMore() async throws {
        try await Engine.sqlite.withCalendar { calendar in
            let people = calendar.world.people
            let own = try await calendar.makeAddress(for: people.teamMember)
            let service = try await calendar.makeAddress(of: calendar.world.service, for: people.teamMember)
            try await calendar.world.casework.leave(calendar.world.service.id, people.teamMember.id, by: people.teamLead)
            #expect(try await calendar.calendar(at: service).code == 404)
            let rest = try await calendar.calendar(at: own)
            #expect(rest.code == 200 && !rest.calendarLines.contains { $0.hasPrefix("UID:") })
            _ = try await calendar.world.casework.disablePerson(email: people.teamMember.email)
            #expect(try await calendar.calendar(at: own).code == 404)
        }
    }

    @Test func whatIsNoAddressLooksLikeOneThatIsStopped() async throws {
        try await Engine.sqlite.withCalendar { calendar in
            let path = try await calendar.makeAddress(for: calendar.world.people.teamMember)
            let odd = [
                String(path.dropLast(4)), "\(path.dropLast(5))x.ics", "/calendar/feed/.ics", "/calendar/feed/%00.ics",
                "/calendar/feed/\(String(repeating: "a", count: 5000)).ics",
            ]
            for address in odd {
                let answer = try await calendar.calendar(at: address)
                #expect(answer.code == 404 && answer.headers[.cacheControl] == "no-store", "\(address.prefix(40))")
            }
        }
    }

    @Test func noOtherSiteAndNoSearchEngineLearnsTheAddress() async throws {
        try await Engine.sqlite.withCalendar { calendar in
            let path = try await calendar.makeAddress(for: calendar.world.people.teamMember)
            for address in [path, "/calendar/feed/none.ics"] {
                let headers = try await calendar.calendar(at: address).headers
                #expect(headers[try #require(HTTPField.Name("Referrer-Policy"))] == "no-referrer")
                #expect(headers[try #require(HTTPField.Name("X-Robots-Tag"))] == "noindex")
            }
        }
    }

    private func move(_ calendar: CalendarSite) async throws {
        let day = try #require(Day("2026-04-09"))
        try await calendar.world.casework.move(
            calendar.booking.id, to: try calendar.world.slot(on: day), reason: Words("The lead assessor is ill."),
            by: calendar.world.people.assessmentsTeam, expecting: nil)
    }
}

extension Page {
    /// The number of an entry of a calendar.
    fileprivate func sequence(of booking: Booking) -> Int? {
        let lines = calendarLines
        guard let place = lines.firstIndex(of: "UID:\(booking.id)") else { return nil }
        return lines[place...].first { $0.hasPrefix("SEQUENCE:") }.flatMap { Int($0.dropFirst("SEQUENCE:".count)) }
    }
}
