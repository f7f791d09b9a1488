public import Domain
import Storage

extension Casework {
    /// Changes when amber actions are due in reports that are issued from now on. Dates that were given stay as they are. `seen` is what
    /// the person saw; nil where they saw none.
    public func changeClock(to clock: Clock, by person: Person, expecting seen: Clock? = nil) async throws {
        guard person.roles.contains(.administrator) else {
            throw Failure.notPermitted("Only \(Set([Role.administrator]).holders) can change this.")
        }
        let instant = environment.instant
        try await database.write { transaction in
            guard let organisation = try transaction.organisation(person.organisation) else { throw Failure.notFound }
            guard seen.map({ $0 == organisation.clock }) ?? true else { throw Failure.changedMeanwhile }
            guard organisation.clock != clock else { return }
            try transaction.setClock(clock, of: organisation.id)
            let event = Organisation.Event.clockChanged(from: organisation.clock, to: clock)
            try transaction.record(
                NewEntry(organisation: organisation.id, at: instant, by: person.id, what: .organisation(event)))
        }
    }
}
