import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What somebody with plain SQL does to questions, bookings and demonstrations is found, and said.
@Suite struct TamperedRedPathTests {
    static let questionChanges: [SQL] = [
        "UPDATE questions SET question = replace(question, 'many', 'few')", "UPDATE questions SET status = 'resolved'",
        "UPDATE questions SET point = 5", "UPDATE questions SET action_id = NULL", "UPDATE questions SET version = 7",
        "UPDATE questions SET asked_at = asked_at + 1000", "UPDATE questions SET question = '{}'", "DELETE FROM questions",
    ]

    @Test(arguments: Engine.allCases) func aQuestionThatWasAlteredIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            let asked = try await world.ask(about: .action(world.amber.id))
            try await world.casework.change(asked.id, by: world.people.assessor, expecting: nil) { try $0.answer(Words("Five."), by: $1) }
            #expect(try await world.findings(after: []) == [])
            for change in Self.questionChanges {
                let findings = try await world.findings(after: change)
                #expect(findings == [.questionAltered(asked.id)], "\(change)")
            }
            let made = PanelQuestion.ID(at: world.clock.now, random: Environment.chance(10))
            let inserted = try await world.findings(
                after: """
                    INSERT INTO questions (id, organisation_id, service_id, report_id, point, status, asked_at, question, version)
                    SELECT \(made), organisation_id, service_id, report_id, point, status, asked_at, question, version FROM questions
                    """)
            #expect(inserted == [.questionAltered(made)])
        }
    }

    static let bookingChanges: [SQL] = [
        "UPDATE bookings SET booking = replace(booking, 'Joanna', 'Somebody')", "UPDATE bookings SET status = 'cancelled'",
        "UPDATE bookings SET day = '2026-01-01'", "UPDATE bookings SET kind = 'assessment'", "UPDATE bookings SET asked_at = 0",
        "UPDATE bookings SET version = 9", "UPDATE bookings SET booking = 'nonsense'", "DELETE FROM bookings",
        "UPDATE assessments SET assessed_on = '2026-01-01' WHERE id IN (SELECT assessment_id FROM bookings)",
        "UPDATE assessments SET kind = 'assessment' WHERE id IN (SELECT assessment_id FROM bookings)",
        "UPDATE assessments SET phase = 'live' WHERE id IN (SELECT assessment_id FROM bookings)",
    ]

    @Test(arguments: Engine.allCases) func aBookingThatWasAlteredIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            let booking = try await world.scheduleReassessment()
            #expect(try await world.findings(after: []) == [])
            for change in Self.bookingChanges {
                let findings = try await world.findings(after: change)
                #expect(findings == [.bookingAltered(booking.id)], "\(change)")
            }
        }
    }

    static let demonstrationChanges: [SQL] = [
        "UPDATE demonstrations SET demonstration = replace(demonstration, 'tested', 'guessed')",
        "UPDATE demonstrations SET kind = 'assessment'", "UPDATE demonstrations SET version = 9", "DELETE FROM demonstrations",
        "UPDATE demonstrations SET demonstration = '[]'",
        "UPDATE demonstrations SET report_id = (SELECT id FROM reports ORDER BY id LIMIT 1)",
    ]

    @Test(arguments: Engine.allCases) func aDemonstrationThatWasAlteredIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            let demonstration = try await world.say("It is tested now.")
            #expect(try await world.findings(after: []) == [])
            for change in Self.demonstrationChanges {
                let findings = try await world.findings(after: change)
                #expect(findings == [.demonstrationAltered(demonstration.id)], "\(change)")
            }
        }
    }

    /// SQLite takes text where an identifier belongs.
    @Test func aRowThatCannotBeReadIsFoundAndStopsNothing() async throws {
        try await Engine.sqlite.withWorld { world in
            let demonstration = try await world.say("It is tested now.")
            let findings = try await world.findings(after: "UPDATE demonstrations SET id = 'mine'")
            #expect(findings == [.unreadable(table: "demonstrations", id: "mine"), .demonstrationAltered(demonstration.id)])
        }
    }
}
