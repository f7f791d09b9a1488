import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// The same of questions, bookings, calendars, demonstrations and reports that are being written: somebody who holds every role in another
/// organisation finds nothing and changes nothing.
@Suite struct StrangerOnTheRedPathTests {
    @Test(arguments: Engine.allCases) func aStrangerFindsNothing(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (reader, stranger, service) = (world.casework.reader, world.people.stranger, world.service.id)
            let booking = try await world.scheduleReassessment()
            let asked = try await world.ask(about: .action(world.amber.id))
            try await world.say("It is tested now.")
            let day = try #require(booking.slot?.day)
            await #expect(throws: Failure.notFound) { _ = try await reader.booking(booking.id, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.bookings(of: service, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.question(asked.id, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.questions(of: service, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.demonstration(of: service, kind: .reassessment, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.demonstration(before: world.report.id, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.content(of: world.report.id, edition: 1, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.comparison(of: world.report.id, from: 1, to: 1, for: stranger) }
            await #expect(throws: Failure.notFound) { _ = try await reader.amendment(of: world.report.id, for: stranger) }
            let listed = try await reader.bookings(for: stranger, statuses: Set(Booking.Status.allCases))
            let calendar = try await reader.calendar(from: day, to: day, for: stranger)
            let home = try await reader.home(for: stranger)
            #expect(listed.isEmpty && calendar.bookings.isEmpty && calendar.due.isEmpty)
            #expect(home.toAnswer?.isEmpty ?? true)
            #expect(home.toTriage == [] && home.toRecord?.isEmpty ?? true)
        }
    }

    @Test(arguments: Engine.allCases) func aStrangerChangesNothing(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, stranger, service) = (world.casework, world.people.stranger, world.service.id)
            let booking = try await world.scheduleReassessment()
            let asked = try await world.ask(about: .action(world.amber.id))
            let begun = try await world.begin(.assessment)
            let slot = try world.slot(on: try #require(booking.slot?.day).adding(days: 7))
            let last = try await world.last()
            let deeds: [(String, @Sendable () async throws -> Void)] = [
                ("ask", { try await world.ask(about: .point(4, of: world.report.id), by: stranger) }),
                ("answer", { try await casework.change(asked.id, by: stranger, expecting: nil) { try $0.answer(Words("No"), by: $1) } }),
                ("request", { try await world.request(.assessment, by: stranger) }),
                ("triage", { try await casework.change(booking.id, by: stranger, expecting: nil) { try $0.accept(note: nil, by: $1) } }),
                ("schedule", { try await casework.schedule(booking.id, on: slot, panel: world.panel, by: stranger, expecting: nil) }),
                ("move", { try await casework.move(booking.id, to: slot, reason: Words("No"), by: stranger, expecting: nil) }),
                ("seat", { try await casework.changePanel(of: booking.id, to: world.panel, by: stranger, expecting: nil) }),
                ("cancel", { try await casework.cancel(booking.id, reason: Words("No"), by: stranger, expecting: nil) }),
                ("subscribe", { _ = try await casework.makeCalendarAddress(of: service, by: stranger) }),
                ("show", { try await world.say("Ours", by: stranger) }),
                ("begin", { try await world.begin(.assessment, by: stranger) }),
                ("begin what was booked", { try await casework.beginReport(of: booking.id, by: stranger) }),
                ("write", { try await world.write(4, .green, "Ours", in: begun, seen: nil, by: stranger) }),
                ("discard", { try await casework.discard(begun.id, by: stranger, expecting: nil) }),
                ("amend", { try await casework.amend(world.report.id, reason: Words("No"), by: stranger, expecting: nil) }),
                ("name", { try await casework.nameLeadAssessor(nil, of: begun.id, by: stranger) }),
                ("seat one", { try await casework.seatAssessor(stranger.id, for: nil, on: begun.id, by: stranger) }),
                ("unseat", { try await casework.unseatAssessor(world.people.assessor.id, from: world.report.id, by: stranger) }),
                ("move on", { try await casework.movePhase(of: service, to: .live, reason: Words("No"), by: stranger, expecting: nil) }),
            ]
            for (name, deed) in deeds { await #expect(throws: Failure.notFound, "\(name)") { try await deed() } }
            let lastAfter = try await world.last()
            #expect(lastAfter == last)
        }
    }
}
