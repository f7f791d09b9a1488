import Casework
public import Domain

extension World {
    /// A service with the same team that no report was written of yet: nothing keeps it from booking its next assessment.
    public func service(named name: String) async throws -> Service {
        let clerk = people.assessmentsTeam
        let service = try await casework.createService(name: try World.words(name), provider: nil, phase: .privateBeta, by: clerk)
        for (person, role) in [(people.teamLead, Role.teamLead), (people.teamMember, .teamMember)] {
            try await casework.join(service.id, email: person.email, as: role, by: clerk)
        }
        return service
    }

    /// What the team lead asked for, accepted and scheduled where the status says so. On the first day that is possible, unless another one
    /// is given. Throws for every other status.
    public func booking(
        of service: Service.ID, kind: Booking.Kind = .assessment, broughtTo status: Booking.Status, on day: Day? = nil
    ) async throws -> Booking {
        let clerk = people.assessmentsTeam
        let day = try day ?? bookableDay
        let draft = Booking.Draft(preferred: [day], answeredForBy: try World.words("Joanna Petrie"))
        let asked = try await casework.requestBooking(draft, kind: kind, phase: .privateBeta, of: service, by: people.teamLead)
        if status == .requested { return asked }
        let accepted = try await casework.change(asked.id, by: clerk, expecting: nil) { try $0.accept(note: nil, by: $1) }
        if status == .accepted { return accepted }
        guard status == .scheduled else { throw Missing(what: "way to a booking that is \(status)") }
        return try await casework.schedule(asked.id, on: try slot(on: day), panel: panel, by: clerk, expecting: nil)
    }

    /// A booking for today, which the organisation's rules allow for that long: its report can be begun.
    public func assessedToday(_ service: Service.ID, kind: Booking.Kind = .assessment) async throws -> Booking {
        try await casework.changeBookingRules(to: BookingRules(weeksAhead: 0), by: people.administrator)
        let booking = try await booking(of: service, kind: kind, broughtTo: .scheduled, on: today)
        try await casework.changeBookingRules(to: BookingRules(), by: people.administrator)
        return booking
    }

    /// A reassessment that left the red point of another service amber: booked, shown by the team, written by the panel, issued today.
    public func heldReassessment(service name: String) async throws -> Report {
        let red = try await redReport(service: name, broughtTo: .readyForReassessment)
        let booking = try await assessedToday(red.service, kind: .reassessment)
        let words = Words("Everybody can *read* the tide tables now.")
        try await casework.changeDemonstration(of: red.service, kind: .reassessment, by: people.teamLead, expecting: nil) {
            try $0.write(words, point: 5, scope: $1, by: $2)
        }
        let begun = try await casework.beginReport(of: booking.id, by: people.leadAssessor)
        let submitted = try await submit(rate(begun, [5: .amber]))
        return try await casework.issue(submitted.id, by: people.assessmentsTeam, expecting: nil)
    }
}
