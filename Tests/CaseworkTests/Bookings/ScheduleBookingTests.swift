import Casework
import Domain
import Storage
import TestSupport
import Testing

/// The day and the panel of what was booked, and what follows from them.
@Suite struct ScheduleBookingTests {
    @Test(arguments: Engine.allCases) func aScheduleSeatsThePanelAndDatesTheRedActions(engine: Engine) async throws {
        try await engine.withWorld { world in
            let booking = try await world.scheduleReassessment()
            let (day, reader) = (try #require(booking.slot?.day), world.casework.reader)
            let dues = try await reader.report(world.report.id, for: world.people.reader).actions.map(\.due)
            #expect(dues.map { $0?.day == day } == [false, false, true, true, false])
            #expect(dues.map { $0?.reason == .reassessment } == [false, false, true, true, false])
            let record = try await reader.booking(booking.id, for: world.people.assessor)
            #expect(record.actor.roles == [.assessor] && !record.isBegun)
            #expect(record.history.map(\.entry.what.kind) == ["booking.scheduled", "booking.accepted", "booking.requested"])
            let own = [world.people.teamLead, world.people.teamMember].map(\.id)
            #expect(!record.panellists.contains { own.contains($0.id) || $0.id == world.people.stranger.id })
            let month = try await reader.calendar(from: day, to: day, for: world.people.assessor)
            #expect(month.bookings.map(\.booking) == [booking])
            let others = try await reader.calendar(from: day, to: day, for: world.people.otherTeam)
            #expect(others.bookings == [] && others.due.isEmpty)
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    /// Somebody who sits on the panel reads the service from then on, and no longer when they have left it.
    @Test(arguments: Engine.allCases) func anotherPanelReadsInItsPlace(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, booking, new) = (world.casework, try await world.scheduleReassessment(), world.people.otherTeam)
            await #expect(throws: Failure.notFound) { try await casework.reader.booking(booking.id, for: new) }
            let panel = [world.panel[0], Seat(person: new.id, role: .assessor)]
            let changed = try await casework.changePanel(
                of: booking.id, to: panel, by: world.people.assessmentsTeam, expecting: booking.version)
            #expect(changed.schedule?.panel == panel)
            let record = try await casework.reader.booking(booking.id, for: new)
            #expect(record.actor.roles == [.assessor])
            let left = try await casework.reader.booking(booking.id, for: world.people.assessor)
            #expect(left.actor.roles == [], "reads the service for the report they assessed before")
            let verification = try await casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    @Test(arguments: Engine.allCases) func whatIsMovedTakesItsDatesAlongAndWhatIsCancelledTakesThemAway(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, clerk, booking) = (world.casework, world.people.assessmentsTeam, try await world.scheduleReassessment())
            let later = try #require(booking.slot?.day).adding(days: 7)
            await #expect(throws: Booking.Refusal.reasonNeeded) {
                try await casework.move(booking.id, to: try world.slot(on: later), reason: nil, by: clerk, expecting: nil)
            }
            let moved = try await casework.move(
                booking.id, to: try world.slot(on: later), reason: Words("The room."), by: clerk, expecting: booking.version)
            #expect(moved.schedule?.moves.map(\.to.day) == [later])
            let red = try await world.action(world.red.id)
            #expect(red.due?.day == later && red.status == .readyForReassessment)
            #expect(try await casework.verifyHistory().findings == [])
            await #expect(throws: Failure.changedMeanwhile) {
                try await casework.cancel(booking.id, reason: Words("Too late."), by: clerk, expecting: booking.version)
            }
            let cancelled = try await casework.cancel(
                booking.id, reason: Words("We are not ready."), by: world.people.teamMember, expecting: nil)
            #expect(cancelled.cancelledSchedule?.slot.day == later && cancelled.slot == nil)
            let freed = try await world.action(world.red.id)
            #expect(freed.due == nil)
            let seats = try await world.database.read { try $0.rows("SELECT * FROM assessments WHERE assessed_on = \(later)").count }
            #expect(seats == 0)
            #expect(try await casework.verifyHistory().findings == [])
            try await world.request(.reassessment)
        }
    }

    @Test func whoMayNotScheduleIsToldThatFirst() async throws {
        try await Engine.sqlite.withWorld { world in
            let (casework, booking) = (world.casework, try await world.scheduleReassessment())
            let slot = try world.slot(on: try #require(booking.slot?.day).adding(days: 7))
            let strangers = [Seat(person: world.people.stranger.id, role: .leadAssessor)]
            for person in [world.people.teamLead, world.people.leadAssessor, world.people.reader] {
                await #expect(throws: Booking.Refusal.notPermitted(.move)) {
                    try await casework.move(booking.id, to: slot, reason: Words("So"), by: person, expecting: nil)
                }
                await #expect(throws: Booking.Refusal.notPermitted(.changePanel)) {
                    try await casework.changePanel(of: booking.id, to: strangers, by: person, expecting: nil)
                }
                await #expect(throws: Booking.Refusal.notPermitted(.setSchedule)) {
                    try await casework.schedule(booking.id, on: slot, panel: strangers, by: person, expecting: nil)
                }
            }
            await #expect(throws: Booking.Refusal.notPermitted(.cancel)) {
                try await casework.cancel(booking.id, reason: Words("So"), by: world.people.assessor, expecting: nil)
            }
        }
    }

    @Test(arguments: Engine.allCases) func aPanelThatBreaksARuleLeavesNothingBehind(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, clerk, asked) = (world.casework, world.people.assessmentsTeam, try await world.requestReassessment())
            let accepted = try await casework.change(asked.id, by: clerk, expecting: nil) { try $0.accept(note: nil, by: $1) }
            let (day, people, last) = (try world.bookableDay, world.people, try await world.last())
            let lead = Seat(person: people.leadAssessor.id, role: .leadAssessor)
            func schedule(_ others: [Seat], on day: Day) async throws {
                try await casework.schedule(asked.id, on: try world.slot(on: day), panel: [lead] + others, by: clerk, expecting: nil)
            }
            await #expect(throws: Booking.Refusal.panelTooSmall) { try await schedule([], on: day) }
            await #expect(throws: Booking.Refusal.ownService([people.teamMember.id])) {
                try await schedule([Seat(person: people.teamMember.id, role: .assessor)], on: day)
            }
            await #expect(throws: Booking.Refusal.seatedTwice(people.leadAssessor.id)) {
                try await schedule([Seat(person: people.leadAssessor.id, role: .assessor)], on: day)
            }
            await #expect(throws: Failure.invalid([.init("panel", "Choose people of your organisation who can sign in.")])) {
                try await schedule([Seat(person: people.stranger.id, role: .assessor)], on: day)
            }
            await #expect(throws: Booking.Refusal.self) { try await schedule([world.panel[1]], on: world.today) }
            let (after, lastAfter) = (try await casework.reader.booking(asked.id, for: clerk).booking, try await world.last())
            #expect(after == accepted && lastAfter == last)
            let assessments = try await world.database.read { try $0.rows("SELECT id FROM assessments").count }
            #expect(assessments == 1, "only that of the report")
        }
    }

    @Test(arguments: Engine.allCases) func whoSitsElsewhereThatDayIsSaidBefore(engine: Engine) async throws {
        try await engine.withWorld { world in
            let booking = try await world.scheduleReassessment()
            let (day, reader) = (try #require(booking.slot?.day), world.casework.reader)
            let panel = Set(world.panel.map(\.person))
            let own = try await reader.conflicts(of: panel, on: day, besides: booking.id, for: world.people.assessmentsTeam)
            #expect(own.isEmpty)
            let other = try await world.bookOther()
            let found = try await reader.conflicts(of: panel, on: day, besides: other.id, for: world.people.assessmentsTeam)
            #expect(Set(found.map(\.person)) == panel && found.allSatisfy { $0.serviceName == world.service.name })
            let free = try await reader.conflicts(of: panel, on: day.adding(days: 1), besides: other.id, for: world.people.assessmentsTeam)
            #expect(free.isEmpty)
            await #expect(throws: Failure.notFound) {
                try await reader.conflicts(of: panel, on: day, besides: other.id, for: world.people.stranger)
            }
        }
    }

    /// Red actions that come after the day was fixed are due on it too.
    @Test(arguments: Engine.allCases) func anAmendmentAfterwardsDatesItsRedActionsToo(engine: Engine) async throws {
        try await engine.withWorld { world in
            let booking = try await world.scheduleReassessment()
            try await world.amend(world.report.id) { point in
                switch point.number {
                case 4: point.with(rating: .red)
                case 5: point.with(actions: point.actions + ["test it with older people"])
                default: nil  // all others stay
                }
            }
            try await world.issue(world.report)
            let actions = try await world.casework.reader.report(world.report.id, for: world.people.reader).actions
            #expect(actions.filter { $0.rating == .red }.map(\.due?.day) == Array(repeating: booking.slot?.day, count: 5))
            let record = try await world.casework.reader.booking(booking.id, for: world.people.assessor)
            #expect(record.scope.map(\.number) == [4, 5])
        }
    }
}

extension World {
    /// The request of another service of the department.
    fileprivate func bookOther() async throws -> Booking {
        try await casework.requestBooking(
            try bookingDraft(), kind: .assessment, phase: .alpha, of: otherService.id, by: people.otherTeam)
    }
}
