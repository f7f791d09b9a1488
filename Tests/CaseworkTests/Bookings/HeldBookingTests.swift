import Casework
import Domain
import Storage
import TestSupport
import Testing

/// From the day of the assessment to its report and what it settles.
@Suite struct HeldBookingTests {
    @Test(arguments: Engine.allCases) func whatIsBookedIsReportedOnFromItsBookingAlone(engine: Engine) async throws {
        try await engine.withWorld { world in
            let booking = try await world.scheduleReassessment()
            let day = try #require(booking.slot?.day)
            let words = "This is booked for \(day.words). Write its report from the booking, or cancel the booking first"
            await #expect(throws: Failure.invalid([.init("kind", words)])) { try await world.begin(.reassessment) }
            await #expect(throws: Failure.invalid([.init("kind", "Choose an assessment, a reassessment or a peer review")])) {
                try await world.begin(.amberEvidenceReview)
            }
            try await world.casework.cancel(
                booking.id, reason: Words("The panel is ill."), by: world.people.assessmentsTeam, expecting: nil)
            let begun = try await world.begin(.reassessment)
            #expect(begun.assessment.kind == .reassessment)
        }
    }

    @Test(arguments: Engine.allCases) func theReportOfAReassessmentSettlesItsPointsAndHoldsTheBooking(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, booking) = (world.casework, try await world.scheduleReassessment())
            let report = try await world.begin(booking)
            #expect(report.content.points.map(\.number) == [5] && report.assessment.id == booking.schedule?.assessment)
            let record = try await casework.reader.report(report.id, for: world.people.assessor)
            #expect(record.panel.map(\.person) == world.panel.map(\.person) && record.panel.last?.profession == .userResearch)
            #expect(record.booking?.id == booking.id)
            await #expect(throws: Failure.notFound) { try await casework.reader.report(report.id, for: world.people.teamLead) }
            try await world.submit(world.rate(report, [5: .amber]))
            try await world.issue(report)
            let held = try await casework.reader.booking(booking.id, for: world.people.teamLead)
            #expect(held.booking.status == .held && held.report?.id == report.id)
            let before = try await casework.reader.report(world.report.id, for: world.people.teamLead).actions
            #expect(before.map(\.status) == [.toReview, .toReview, .superseded, .superseded, .toReview])
            let position = try await casework.reader.service(world.service.id, for: world.people.teamLead).position
            #expect(position?.redPoints == [])
            let words = position?.points.first { $0.point.number == 5 }?.lineage.map(\.rating)
            #expect(words == [.red, .amber])
            let verification = try await casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    @Test func nobodyReportsBeforeTheDayOrTwice() async throws {
        try await Engine.sqlite.withWorld { world in
            let (casework, booking) = (world.casework, try await world.scheduleReassessment())
            let day = try #require(booking.slot?.day)
            await #expect(throws: Report.Refusal.notYetAssessed(on: day)) {
                try await casework.beginReport(of: booking.id, by: world.people.leadAssessor)
            }
            for person in [world.people.assessor, world.people.teamLead] {
                await #expect(throws: Failure.notPermitted("Only the lead assessor and the assessments team can start the report.")) {
                    try await casework.beginReport(of: booking.id, by: person)
                }
            }
            try await world.begin(booking)
            await #expect(throws: Report.Refusal.alreadyBegun) { try await world.begin(booking) }
        }
    }

    @Test(arguments: Engine.allCases) func ofTwoWhoBeginItAtOnceOneDoes(engine: Engine) async throws {
        try await engine.withWorld { world in
            let booking = try await world.scheduleReassessment()
            let begin: @Sendable () async throws -> Report = { try await world.begin(booking) }
            let outcomes = await together([begin, begin, begin])
            #expect(outcomes.count { $0.failure == nil } == 1)
            #expect(outcomes.compactMap(\.failure).allSatisfy { $0 as? Report.Refusal == .alreadyBegun }, "\(outcomes)")
        }
    }

    /// While its report is being written the day stays; when that is given up, the booking goes on.
    @Test(arguments: Engine.allCases) func whatIsBeingWrittenUpIsNotMovedAndWhatIsGivenUpIsBegunAgain(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, clerk, booking) = (world.casework, world.people.assessmentsTeam, try await world.scheduleReassessment())
            let report = try await world.begin(booking)
            let later = try world.slot(on: try #require(booking.slot?.day).adding(days: 7))
            await #expect(throws: Report.Refusal.alreadyBegun) {
                try await casework.move(booking.id, to: later, reason: Words("So"), by: clerk, expecting: nil)
            }
            await #expect(throws: Report.Refusal.alreadyBegun) {
                try await casework.cancel(booking.id, reason: Words("So"), by: clerk, expecting: nil)
            }
            try await casework.discard(report.id, by: clerk, expecting: nil)
            #expect(try await casework.verifyHistory().findings == [])
            let record = try await casework.reader.booking(booking.id, for: world.people.assessor)
            #expect(record.booking == booking && !record.isBegun && record.actor.roles == [.assessor])
            let again = try await world.begin(booking)
            #expect(again.id != report.id)
        }
    }

    /// The panel wrote it elsewhere.
    @Test(arguments: Engine.allCases) func aReportThatComesAsAFileHoldsTheBookingOfItsDay(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (clerk, booking) = (world.people.assessmentsTeam, try await world.scheduleReassessment())
            let slot = try #require(booking.slot)
            world.clock.set(to: slot.endInstant)
            let other = try await world.casework.keep(
                WorldReports.reassessment, for: world.service, lead: world.people.leadAssessor, by: clerk)
            #expect(other.assessment.id != booking.schedule?.assessment, "of another day")
            let report = try await world.casework.keep(
                WorldReports.reassessment.replacing("2026-02-20", with: slot.day.description), for: world.service, lead: nil, by: clerk)
            #expect(report.assessment.id == booking.schedule?.assessment)
            let record = try await world.casework.reader.report(report.id, for: world.people.assessor)
            #expect(record.panel.map(\.person) == world.panel.map(\.person) && record.booking?.id == booking.id)
            try await world.issue(report)
            let held = try await world.casework.reader.booking(booking.id, for: world.people.teamLead).booking
            #expect(held.status == .held)
            #expect(try await world.casework.verifyHistory().findings == [])
        }
    }

    /// Reds that a reassessment leaves lead to another.
    @Test(arguments: Engine.allCases) func whatStaysRedIsReassessedAgain(engine: Engine) async throws {
        try await engine.withWorld { world in
            let booking = try await world.scheduleReassessment()
            let report = try await world.begin(booking)
            try await world.submit(world.rate(report, [5: .red]))
            try await world.issue(report)
            let actions = try await world.casework.reader.report(report.id, for: world.people.teamLead).actions
            #expect(actions.map(\.rating) == [.red] && actions.map(\.due) == [nil])
            for action in actions { try await world.bring(action, to: .readyForReassessment) }
            try await world.casework.change(report.id, by: world.people.teamLead, expecting: nil) { try $0.accept(by: $1) }
            let second = try await world.request(.reassessment)
            #expect(second.request.points == [5])
        }
    }
}

extension World {
    /// On the day of the assessment.
    @discardableResult
    func begin(_ booking: Booking) async throws -> Report {
        if let slot = booking.slot { clock.set(to: slot.endInstant) }
        return try await casework.beginReport(of: booking.id, by: people.leadAssessor)
    }
}

extension World {
    @discardableResult
    fileprivate func begin(_ kind: Assessment.Kind) async throws -> Report {
        let beginning = Beginning(kind: kind, phase: .privateBeta, date: today, standard: Standard.current.id, leadAssessor: nil)
        return try await casework.beginReport(beginning, of: service.id, by: people.assessmentsTeam)
    }
}
