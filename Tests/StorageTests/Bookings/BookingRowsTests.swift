import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// What the schema itself refuses of bookings, questions and demonstrations, whoever writes.
@Suite struct BookingRowsTests {
    @Test(arguments: Engine.allCases) func aBookingIsReadBackAsItWasWrittenWhateverItsState(engine: Engine) async throws {
        try await engine.withWorld { world in
            let booking = try await world.scheduleReassessment()
            let (service, person) = (world.service.id, world.people.reader)
            let (one, open, all) = try await world.database.read { snapshot in
                (
                    try snapshot.booking(booking.id, for: person), try snapshot.openBooking(of: service, kind: .reassessment),
                    try snapshot.bookings(of: service)
                )
            }
            #expect(one == booking && open == booking && all == [booking])
            let none = try await world.database.read { try $0.openBooking(of: service, kind: .assessment) }
            #expect(none == nil)
            let assessment = try #require(booking.schedule?.assessment)
            let booked = try await world.database.read {
                (try $0.booking(of: assessment), try $0.assessment(assessment), try $0.report(of: assessment))
            }
            #expect(booked.0 == booking && booked.1?.date == booking.slot?.day && booked.2 == nil)
        }
    }

    @Test(arguments: Engine.allCases) func aServiceHasOneOpenBookingOfAKind(engine: Engine) async throws {
        try await engine.withWorld { world in
            let first = try await world.requestReassessment()
            await #expect(throws: StorageError.constraint(.unique, name: "bookings.service_id, bookings.kind")) {
                try await world.database.write { try $0.insert(world.booking(like: first)) }
            }
            try await world.database.write { transaction in
                try transaction.insert(world.booking(like: first, kind: .assessment))
                try transaction.insert(
                    world.booking(like: first, state: .rejected(reason: try World.words("No"), by: first.request.by, at: first.request.at)))
            }
        }
    }

    @Test(arguments: Engine.allCases) func nothingIsUpdatedFromAnotherVersion(engine: Engine) async throws {
        try await engine.withWorld { world in
            let booking = try await world.requestReassessment()
            await #expect(throws: StorageError.conflict) {
                try await world.database.write { try $0.update(booking, from: booking.version.next) }
            }
            let question = PanelQuestion(
                id: Identifier(UUID()), organisation: booking.organisation, service: booking.service, report: world.report.id,
                standard: world.amber.standard, point: 4, to: .panel, text: try World.words("Why?"), by: booking.request.by,
                at: booking.request.at)
            let shown = Demonstration(
                id: Identifier(UUID()), organisation: booking.organisation, service: booking.service, kind: booking.kind)
            try await world.database.write { transaction in
                try transaction.insert(question)
                try transaction.insert(shown)
            }
            await #expect(throws: StorageError.conflict) {
                try await world.database.write { try $0.update(question, from: question.version.next) }
            }
            await #expect(throws: StorageError.conflict) {
                try await world.database.write { try $0.update(shown, from: shown.version.next) }
            }
            await #expect(throws: StorageError.constraint(.unique, name: "demonstrations.service_id, demonstrations.kind")) {
                try await world.database.write { transaction in
                    try transaction.insert(
                        Demonstration(
                            id: Identifier(UUID()), organisation: shown.organisation, service: shown.service, kind: shown.kind))
                }
            }
        }
    }

    @Test(arguments: Engine.allCases) func whatIsScheduledHasADayAndAnAssessment(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.scheduleReassessment()
            for change: SQL in ["day = NULL", "assessment_id = NULL"] {
                await #expect(throws: StorageError.constraint(.check, name: "scheduled_bookings_have_a_day"), "\(change)") {
                    try await world.database.write { try $0.run("UPDATE bookings SET \(change)") }
                }
            }
            await #expect(throws: StorageError.constraint(.check, name: "bookings_status_is_known")) {
                try await world.database.write { try $0.run("UPDATE bookings SET status = 'lost'") }
            }
        }
    }
}

extension World {
    fileprivate func booking(like other: Booking, kind: Booking.Kind? = nil, state: Booking.State = .requested) -> Booking {
        Booking(
            id: Identifier(UUID()), organisation: other.organisation, service: other.service, kind: kind ?? other.kind, phase: other.phase,
            request: other.request, state: state)
    }
}
