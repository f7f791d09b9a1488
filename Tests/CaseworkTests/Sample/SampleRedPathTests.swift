import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// What the sample organisation shows of reports that were challenged, of questions and of reassessments.
@Suite struct SampleRedPathTests {
    @Test(arguments: Engine.allCases) func oneServiceIsReadyAndItsReassessmentHasADayAndAPanelAndWhatItShows(engine: Engine) async throws {
        try await engine.withSample { casework, clerk in
            let service = try await casework.service("Check when a lock is closed", for: clerk)
            let booking = try #require(try await casework.reader.bookings(of: service, for: clerk).first)
            #expect(booking.status == .scheduled && booking.schedule?.panel.count == 3)
            #expect(try #require(booking.slot).day > casework.reader.today)
            let shown = try await casework.reader.demonstration(of: service, kind: .reassessment, for: clerk)
            #expect(shown.demonstration?.notes.filter { $0.value.words != nil }.keys.sorted() == [5, 9])
            let record = try await casework.reader.service(service, for: clerk)
            #expect(record.position?.redPoints == [5, 9])
        }
    }

    @Test func oneReportWasChallengedAndAmendedAndBothEditionsStand() async throws {
        try await Engine.sqlite.withSample { casework, clerk in
            let report = try #require(
                try await casework.reader.reports(for: clerk).first { $0.serviceName == "Check when a lock is closed" })
            let record = try await casework.reader.report(report.id, for: clerk)
            #expect(record.report.edition == 2 && record.report.status == .accepted)
            let comparison = try await casework.reader.comparison(of: report.id, from: 1, to: 2, for: clerk)
            #expect(comparison.changedPoints.map(\.number) == [5, 11])
            #expect(record.actions.first { $0.point == 11 }?.rating == .amber)
        }
    }

    @Test func oneReassessmentWasMovedAndHeldAndThePointsSayHowTheyCameToTheirRatings() async throws {
        try await Engine.sqlite.withSample { casework, clerk in
            let service = try await casework.service("Pay a boat toll", for: clerk)
            let bookings = try await casework.reader.bookings(of: service, for: clerk)
            #expect(bookings.map(\.status) == [.requested, .held])
            let held = try #require(bookings.last?.schedule)
            #expect(held.moves.count == 1 && held.slot.day < casework.reader.today)
            let position = try #require(try await casework.reader.service(service, for: clerk).position)
            let lineages = position.points.filter { [4, 9].contains($0.point.number) }.map { $0.lineage.map(\.rating) }
            #expect(lineages == [[.red, .green], [.red, .amber]])
        }
    }

    @Test func oneBookingWaitsForTriageAndIsNotLate() async throws {
        try await Engine.sqlite.withSample { casework, clerk in
            let waiting = try await casework.reader.bookings(for: clerk, statuses: [.requested])
            #expect(waiting.map(\.serviceName) == ["Pay a boat toll"])
            #expect(waiting.allSatisfy { !$0.booking.isTriageLate(on: casework.reader.today) })
        }
    }

    @Test func questionsAreOpenAnsweredAndResolved() async throws {
        try await Engine.sqlite.withSample { casework, clerk in
            var statuses: [PanelQuestion.Status: Int] = [:]
            for service in try await casework.reader.services(for: clerk) {
                let questions = try await casework.reader.questions(of: service.id, report: nil, for: clerk)
                for question in questions.all { statuses[question.status, default: 0] += 1 }
            }
            #expect(statuses == [.open: 1, .answered: 1, .resolved: 1])
        }
    }

    /// Nobody knows the bank holidays after 2028 yet: nothing can be booked there, and the sample does without.
    @Test(arguments: ["2028-10-17", "2028-11-01", "2031-06-15"]) func beyondTheKnownBankHolidaysItDoesWithoutBookings(today: String)
        async throws
    {
        let now = try #require(Day(today)).startInLondon.addingTimeInterval(12 * 3600)
        try await Engine.sqlite.withSample(at: now) { casework, clerk in
            let statuses = Set(Booking.Status.allCases)
            let bookings = try await casework.reader.bookings(for: clerk, statuses: statuses)
            #expect(bookings.isEmpty == (today != "2028-10-17"))
            #expect(try await casework.reader.services(for: clerk).count == 5)
        }
    }
}

extension Casework {
    fileprivate func service(_ name: String, for person: Person) async throws -> Service.ID {
        try #require(try await reader.services(for: person).first { $0.service.name == name }).id
    }
}

extension Engine {
    /// Lends the door to a sample organisation, and somebody of its assessments team.
    fileprivate func withSample(at now: Date? = nil, _ body: @Sendable (Casework, Person) async throws -> Void) async throws {
        try await withDatabase { database in
            let environment = now.map { now in Environment(now: { now }) } ?? Environment()
            let casework = Casework(database: database, environment: environment)
            try await casework.makeSample()
            try await body(casework, try #require(try await casework.samplePeople().first).person)
        }
    }
}
