import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Asking for a reassessment or the next assessment, and triage.
@Suite struct RequestBookingTests {
    @Test(arguments: Engine.allCases) func aReadyServiceAsksForItsReassessment(engine: Engine) async throws {
        try await engine.withWorld { world in
            let booking = try await world.requestReassessment()
            #expect(booking.request.points == [5] && booking.status == .requested && booking.request.triageBy != nil)
            let clerk = world.people.assessmentsTeam
            let waiting = try await world.casework.reader.home(for: clerk).toTriage
            #expect(waiting?.map(\.booking) == [booking])
            let record = try await world.casework.reader.booking(booking.id, for: world.people.reader)
            #expect(record.scope.map(\.number) == [5] && record.history.map(\.entry.what.kind) == ["booking.requested"])
            let service = try await world.casework.reader.service(world.service.id, for: world.people.teamLead)
            #expect(service.bookings == [booking])
            let again = await #expect(throws: Booking.Refusal.self) { try await world.request(.reassessment) }
            guard case .notReady(let lines) = again else { throw Failure.notFound }
            #expect(lines.map(\.reason) == [.booking(booking.id)])
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
        }
    }

    @Test func whatIsMissingIsSaidInWords() async throws {
        try await Engine.sqlite.withWorld { world in
            let refusal = await #expect(throws: Booking.Refusal.self) { try await world.request(.reassessment) }
            guard case .notReady(let lines) = refusal else { throw Failure.notFound }
            #expect(lines.map(\.reason) == [.action(world.actions[2].id), .action(world.actions[3].id), .report(world.draft.id)])
            let next = await #expect(throws: Booking.Refusal.self) { try await world.request(.assessment) }
            guard case .notReady(let red) = next else { throw Failure.notFound }
            #expect(red.map(\.reason) == [.points([5])])
        }
    }

    @Test func nothingRedIsNothingToReassess() async throws {
        try await Engine.sqlite.withWorld { world in
            try await world.issue(world.draft)
            await #expect(throws: Booking.Refusal.nothingRed) { try await world.request(.reassessment) }
        }
    }

    /// Open ambers warn, or keep the team from booking where the organisation says so.
    @Test(arguments: Engine.allCases) func openAmbersWarnOrBlock(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.issue(world.draft)
            let administrator = world.people.administrator
            try await world.casework.changeBookingRules(to: BookingRules(openAmbers: .block), by: administrator)
            let refusal = await #expect(throws: Booking.Refusal.self) { try await world.request(.assessment) }
            guard case .notReady(let lines) = refusal else { throw Failure.notFound }
            #expect(lines.count == 4)
            try await world.casework.changeBookingRules(to: BookingRules(), by: administrator)
            let booking = try await world.request(.assessment)
            #expect(booking.request.points == Array(1...14))
        }
    }

    @Test func aDateThatBreaksARuleIsRefusedWithTheNextThatDoNot() async throws {
        try await Engine.sqlite.withWorld { world in
            try await world.readyForReassessment()
            let draft = Booking.Draft(preferred: [world.today.adding(days: 7)], answeredForBy: Words("Joanna Petrie"))
            let refusal = await #expect(throws: Booking.Refusal.self) { try await world.request(.reassessment, draft) }
            guard case .dates(let refused, let next) = refusal else { throw Failure.notFound }
            #expect(refused.first?.broken == [.tooSoon(earliest: world.today.adding(days: 35))])
            #expect(next.first == (try world.bookableDay) && next.count == 3)
            try await world.casework.changeBookingRules(to: BookingRules(weeksAhead: 1), by: world.people.administrator)
            let booking = try await world.request(.reassessment, draft)
            #expect(booking.request.preferred == draft.preferred)
        }
    }

    @Test func onlyTheTeamAndTheAssessmentsTeamAsk() async throws {
        try await Engine.sqlite.withWorld { world in
            try await world.readyForReassessment()
            for (name, person) in world.people.all + [("stranger", world.people.stranger)] {
                if ["team lead", "team member", "assessments team"].contains(name) { continue }
                let error = await #expect(throws: (any Error).self, "\(name)") { try await world.request(.reassessment, by: person) }
                if ["other team", "stranger"].contains(name) {
                    #expect(error as? Failure == .notFound, "\(name)")
                } else {
                    #expect(error as? Booking.Refusal == .notPermitted(.request), "\(name)")
                }
            }
        }
    }

    /// Two of the team ask in the same moment: there is one booking, and the other is told of it.
    @Test(arguments: Engine.allCases, 1...3) func ofTwoWhoAskAtOnceOneBooks(engine: Engine, round: Int) async throws {
        try await engine.withWorld { world in
            try await world.readyForReassessment()
            let ask: @Sendable () async throws -> Booking = { try await world.request(.reassessment) }
            let outcomes = await together([ask, ask, ask])
            #expect(outcomes.count { $0.failure == nil } == 1)
            let told = outcomes.compactMap(\.failure).allSatisfy { error in
                if case .notReady = error as? Booking.Refusal { true } else { false }
            }
            #expect(told, "\(outcomes)")
        }
    }

    @Test(arguments: Engine.allCases) func aFormSentTwiceAtOnceBooksOnce(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.readyForReassessment()
            let id = Booking.ID(at: world.clock.now, random: Environment.chance(10))
            let ask: @Sendable () async throws -> Booking = { try await world.request(.reassessment, as: id) }
            let outcomes = await together([ask, ask, ask])
            #expect(outcomes.compactMap(\.failure).isEmpty, "\(outcomes)")
            let bookings = try await world.casework.reader.bookings(of: world.service.id, for: world.people.teamLead)
            #expect(bookings.map(\.id) == [id])
            await #expect(throws: Failure.notFound) { try await world.request(.reassessment, as: id, by: world.people.teamMember) }
        }
    }

    /// Whoever goes back to the form and changes it is not told that the change was sent; once the first is given up, it is.
    @Test func aFormSentAgainWithOtherWordsAsksAnew() async throws {
        try await Engine.sqlite.withWorld { world in
            try await world.readyForReassessment()
            let first = try await world.request(.reassessment)
            let changed = Booking.Draft(preferred: first.request.preferred, answeredForBy: Words("Somebody else"))
            let refusal = await #expect(throws: Booking.Refusal.self) { try await world.request(.reassessment, changed, as: first.id) }
            guard case .notReady(let lines) = refusal else { throw Failure.notFound }
            #expect(lines.map(\.reason) == [.booking(first.id)])
            try await world.casework.cancel(first.id, reason: Words("Not yet"), by: world.people.teamLead, expecting: nil)
            let second = try await world.request(.reassessment, changed, as: first.id)
            #expect(second.id != first.id && second.request.answeredForBy.text == "Somebody else")
        }
    }

    @Test(arguments: Engine.allCases) func triageIsTheAssessmentsTeams(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, clerk) = (world.casework, world.people.assessmentsTeam)
            let first = try await world.requestReassessment()
            await #expect(throws: Booking.Refusal.notPermitted(.accept)) {
                try await casework.change(first.id, by: world.people.teamLead, expecting: nil) { try $0.accept(note: nil, by: $1) }
            }
            await #expect(throws: Booking.Refusal.reasonNeeded) {
                try await casework.change(first.id, by: clerk, expecting: nil) { try $0.reject(reason: nil, by: $1) }
            }
            try await casework.change(first.id, by: clerk, expecting: first.version) { try $0.reject(reason: Words("Too soon."), by: $1) }
            await #expect(throws: Failure.changedMeanwhile) {
                try await casework.change(first.id, by: clerk, expecting: first.version) { try $0.accept(note: nil, by: $1) }
            }
            // What was not accepted keeps nobody from asking again.
            let second = try await world.request(.reassessment)
            try await casework.change(second.id, by: clerk, expecting: nil) { try $0.accept(note: Words("Good."), by: $1) }
            let statuses = try await casework.reader.bookings(of: world.service.id, for: world.people.teamLead).map(\.status)
            #expect(Set(statuses) == [.accepted, .rejected])
            let listed = try await casework.reader.bookings(for: world.people.teamMember, statuses: [.accepted])
            #expect(listed.map(\.id) == [second.id])
            let elsewhere = try await casework.reader.bookings(for: world.people.otherTeam, statuses: Set(Booking.Status.allCases))
            #expect(elsewhere == [])
        }
    }
}

extension World {
    @discardableResult
    func request(
        _ kind: Booking.Kind, _ draft: Booking.Draft? = nil, as id: Booking.ID? = nil, by person: Person? = nil
    ) async throws -> Booking {
        try await casework.requestBooking(
            try draft ?? bookingDraft(), kind: kind, phase: .privateBeta, of: service.id, as: id, by: person ?? people.teamLead)
    }
}
