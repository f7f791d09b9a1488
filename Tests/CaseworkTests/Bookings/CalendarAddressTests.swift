import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// Secret addresses that calendar programs read.
@Suite struct CalendarAddressTests {
    @Test(arguments: Engine.allCases) func itTellsWhatItsOwnerMaySeeUntilItIsRevoked(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, booking) = (world.casework, try await world.scheduleReassessment())
            let token = try await casework.makeCalendarAddress(of: nil, by: world.people.teamLead)
            let reading = try await casework.reader.calendar(byToken: token)
            #expect(reading.person.id == world.people.teamLead.id && reading.service == nil)
            #expect(reading.bookings.map(\.booking) == [booking])
            #expect(reading.due.map(\.action.point) == [5, 5, 4, 4, 10], "by day: that of the reassessment comes first")
            let address = try #require(try await casework.reader.calendarAddresses(of: world.people.teamLead).first)
            await #expect(throws: Failure.notFound) {
                try await casework.revokeCalendarAddress(address.id, by: world.people.teamMember)
            }
            try await casework.revokeCalendarAddress(address.id, by: world.people.teamLead)
            await #expect(throws: Failure.notFound) { try await casework.reader.calendar(byToken: token) }
            await #expect(throws: Failure.notFound) { try await casework.revokeCalendarAddress(address.id, by: world.people.teamLead) }
            let told = try await world.database.read { snapshot in
                try snapshot.rows("SELECT kind FROM history WHERE kind LIKE 'person.calendar%' ORDER BY sequence").map {
                    try $0.text("kind")
                }
            }
            #expect(told == ["person.calendarAddressMade", "person.calendarAddressRevoked"])
            let left = try await casework.reader.calendarAddresses(of: world.people.teamLead)
            #expect(left == [])
        }
    }

    @Test func nobodyHasMoreThanTheyCouldTellApart() async throws {
        try await Engine.sqlite.withWorld { world in
            let (casework, lead) = (world.casework, world.people.teamLead)
            for _ in 0..<CalendarAddress.limit { _ = try await casework.makeCalendarAddress(of: nil, by: lead) }
            await #expect(throws: Failure.self) { _ = try await casework.makeCalendarAddress(of: nil, by: lead) }
            let oldest = try #require(try await casework.reader.calendarAddresses(of: lead).last)
            try await casework.revokeCalendarAddress(oldest.id, by: lead)
            _ = try await casework.makeCalendarAddress(of: nil, by: lead)
        }
    }

    @Test(arguments: Engine.allCases) func thatOfAServiceTellsOfThatServiceAlone(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, clerk) = (world.casework, world.people.assessmentsTeam)
            let booking = try await world.scheduleReassessment()
            let ours = try await casework.makeCalendarAddress(of: world.service.id, by: clerk)
            let theirs = try await casework.makeCalendarAddress(of: world.otherService.id, by: clerk)
            #expect(ours != theirs && ours.count >= 40)
            let (one, other) = (try await casework.reader.calendar(byToken: ours), try await casework.reader.calendar(byToken: theirs))
            #expect(one.service?.id == world.service.id && one.bookings.map(\.booking) == [booking] && one.due.count == 5)
            #expect(other.bookings.isEmpty && other.due.isEmpty)
            await #expect(throws: Failure.notFound) {
                try await casework.makeCalendarAddress(of: world.service.id, by: world.people.otherTeam)
            }
        }
    }

    /// Calendars take back what was called off only where they are told so.
    @Test func whatWasCancelledIsStillTold() async throws {
        try await Engine.sqlite.withWorld { world in
            let booking = try await world.scheduleReassessment()
            let token = try await world.casework.makeCalendarAddress(of: nil, by: world.people.reader)
            try await world.casework.cancel(booking.id, reason: Words("So"), by: world.people.teamLead, expecting: nil)
            let reading = try await world.casework.reader.calendar(byToken: token)
            #expect(reading.bookings.map(\.booking.status) == [.cancelled])
        }
    }

    @Test(arguments: Engine.allCases) func whoLosesTheServiceOrTheAccountLosesTheCalendar(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, member) = (world.casework, world.people.teamMember)
            try await world.scheduleReassessment()
            let own = try await casework.makeCalendarAddress(of: nil, by: member)
            let token = try await casework.makeCalendarAddress(of: world.service.id, by: member)
            try await casework.leave(world.service.id, member.id, by: world.people.teamLead)
            await #expect(throws: Failure.notFound) { try await casework.reader.calendar(byToken: token) }
            let reading = try await casework.reader.calendar(byToken: own)
            #expect(reading.bookings.isEmpty && reading.due.isEmpty)
            try await world.database.write { try $0.run("UPDATE people SET is_disabled = 1 WHERE id = \(member.id)") }
            await #expect(throws: Failure.notFound) { try await casework.reader.calendar(byToken: own) }
        }
    }

    /// Whoever reads the database cannot read the calendars.
    @Test func theTokenIsNotInTheDatabase() async throws {
        try await Engine.sqlite.withWorld { world in
            let token = try await world.casework.makeCalendarAddress(of: nil, by: world.people.reader)
            let kept = try await world.database.read {
                try $0.rows("SELECT token_digest FROM calendar_feeds").map { try $0.text("token_digest") }
            }
            #expect(kept.count == 1 && kept != [token])
            for wrong in ["", token.uppercased() + "0", String(token.dropLast()), kept.first ?? ""] {
                await #expect(throws: Failure.notFound) { try await world.casework.reader.calendar(byToken: wrong) }
            }
        }
    }
}
