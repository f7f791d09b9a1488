import Domain
import Testing

/// Every verb in every status by every role: it succeeds exactly where it is declared to.
@Suite struct BookingVerbTableTests {
    @Test(arguments: Booking.Verb.allCases.filter { $0 != .request })
    func aVerbSucceedsExactlyWhereItIsDeclared(_ verb: Booking.Verb) throws {
        for status in Booking.Status.allCases {
            let booking = try Booking.sample(status)
            for role in Role.allCases { check(verb, on: booking, by: role) }
        }
    }

    @Test(arguments: Role.allCases)
    func theTeamAndTheAssessmentsTeamAskForADateAndNobodyElse(_ role: Role) throws {
        guard [.teamMember, .teamLead, .assessmentsTeam].contains(role) else {
            #expect(throws: Booking.Refusal.notPermitted(.request)) { try Booking.request(by: actor(role)) }
            return
        }
        let (booking, event) = try Booking.request(by: actor(role))
        #expect(event == .requested(booking.request, for: .reassessment))
        #expect(booking.request.by == role.person)
    }

    @Test(arguments: Booking.Verb.allCases)
    func whoHoldsNoRoleMayNothing(_ verb: Booking.Verb) throws {
        let nobody = Actor(person: identifier(40), roles: [], instant: noon)
        for status in Booking.Status.allCases { #expect(try !Booking.sample(status).admits(verb, nobody), "\(status)") }
    }

    @Test(arguments: Booking.Status.allCases)
    func everyStateNamesItsStatus(_ status: Booking.Status) throws {
        let booking = try Booking.sample(status)
        #expect(booking.status == status)
        #expect(booking.state.status == status)
        #expect(status.isOpen == !booking.status.way.contains { [.reject, .cancel, .hold].contains($0) })
    }

    @Test func everyStatusButTheFirstIsReached() throws {
        let reached = try BookingTransition.all().filter { $0.from != $0.to }.map(\.to).asSet
        #expect(reached == Booking.Status.allCases.asSet.subtracting([.requested]))
    }

    /// Reads the "Next" of each case's comment in BookingState.swift and compares it with the steps that verbs really take.
    @Test func whatTheCommentsSayComesNextIsWhatComesNext() throws {
        let written = try commentedSteps()
        let real = try BookingTransition.all().filter { $0.from != $0.to }
        for status in Booking.Status.allCases {
            #expect(written[status] == real.filter { $0.from == status }.map(\.to).asSet, "\(status)")
        }
    }

    private func check(_ verb: Booking.Verb, on before: Booking, by role: Role) {
        let place: Comment = "\(verb) on \(before.status) by \(role)"
        let expected = refusal(of: verb, on: before, by: role)
        var after = before
        #expect(before.admits(verb, actor(role)) == (expected == nil), place)
        do throws(Booking.Refusal) {
            let event = try after.take(verb, by: actor(role))
            #expect(expected == nil, place)
            #expect(event == before.event(of: verb), place)
            #expect(after.version.number == before.version.number + 1, place)
        } catch {
            #expect(error == expected, place)
            #expect(after == before, place)
        }
    }

    private func refusal(of verb: Booking.Verb, on booking: Booking, by role: Role) -> Booking.Refusal? {
        if !verb.roles.contains(role) { return .notPermitted(verb) }
        if !verb.statuses.contains(booking.status) { return .wrongStatus(verb, booking.status) }
        return nil
    }

    private func commentedSteps() throws -> [Booking.Status: Set<Booking.Status>] {
        var steps: [Booking.Status: Set<Booking.Status>] = [:]
        var comment = ""
        for line in try ProjectFile.text("Sources/Domain/Bookings/BookingState.swift").split(separator: "\n") {
            let tokens = line.split { !$0.isLetter }.map(String.init)
            if let next = line.firstRange(of: "Next: ") {
                comment = String(line[next.upperBound...].prefix { $0 != "." && $0 != ";" })
            } else if tokens.first == "case", !comment.isEmpty, let status = tokens.dropFirst().first.flatMap(Booking.Status.init) {
                steps[status] = comment.split { !$0.isLetter }.compactMap { Booking.Status(rawValue: String($0)) }.asSet
                comment = ""
            }
        }
        return steps
    }
}
