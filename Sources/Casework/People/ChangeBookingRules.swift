public import Domain
import Storage

extension Casework {
    /// Changes when assessments may be held and what a booking waits for. What was booked stays. `seen` is what the person saw; nil where
    /// they saw none.
    public func changeBookingRules(to rules: BookingRules, by person: Person, expecting seen: BookingRules? = nil) async throws {
        guard person.roles.contains(.administrator) else {
            throw Failure.notPermitted("Only \(Set([Role.administrator]).holders) can change this.")
        }
        let instant = environment.instant
        try await database.write { transaction in
            guard let organisation = try transaction.organisation(person.organisation) else { throw Failure.notFound }
            let before = organisation.bookingRules
            guard seen.map({ $0 == before }) ?? true else { throw Failure.changedMeanwhile }
            guard before != rules else { return }
            try transaction.setBookingRules(rules, of: organisation.id)
            let event = Organisation.Event.bookingRulesChanged(from: before, to: rules)
            try transaction.record(NewEntry(organisation: organisation.id, at: instant, by: person.id, what: .organisation(event)))
        }
    }
}
