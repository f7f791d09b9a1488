public import Domain
import Storage

/// What an administrator sets for the whole organisation. `expecting` is what the person saw; nil where they saw none: then nobody can
/// undo unknowingly what somebody else has changed.
extension Casework {
    /// People who are in the organisation already stay, whatever their addresses.
    public func changeDetails(
        to details: Organisation.Details, by person: Person, expecting seen: Organisation.Details? = nil
    ) async throws {
        do {
            try await change(\.details, to: details, by: person, expecting: seen) {
                // Nothing proves a domain; at least nobody takes one that people of another organisation have.
                for domain in details.domains where try $0.hasPeople(of: domain, besides: person.organisation) {
                    throw Failure.invalid([.init("domains", "People of another organisation have addresses at \(domain)")])
                }
            } _: { before, after in
                [
                    before.name == after.name ? nil : .renamed(from: before.name, to: after.name),
                    before.domains == after.domains ? nil : .domainsChanged(from: before.domains, to: after.domains),
                ].compactMap(\.self)
            }
        } catch StorageError.constraint(.unique, name: "organisations.name") {
            throw Failure.invalid([.init("name", "There is already an organisation called “\(details.name)”")])
        } catch StorageError.constraint(.unique, _) {
            throw Failure.invalid([.init("domains", "One of these domains belongs to another organisation")])
        }
    }

    /// When amber actions are due in reports that are issued from now on. Dates that were given stay as they are.
    public func changeClock(to clock: Clock, by person: Person, expecting seen: Clock? = nil) async throws {
        try await change(\.clock, to: clock, by: person, expecting: seen) { [.clockChanged(from: $0, to: $1)] }
    }

    /// When assessments may be held and what a booking waits for. What was booked stays.
    public func changeBookingRules(to rules: BookingRules, by person: Person, expecting seen: BookingRules? = nil) async throws {
        try await change(\.bookingRules, to: rules, by: person, expecting: seen) { [.bookingRulesChanged(from: $0, to: $1)] }
    }

    /// What is counted in working days from now on, and when assessments may be held. Days that were counted stay.
    public func changeHolidays(to holidays: Holidays, by person: Person, expecting seen: Holidays? = nil) async throws {
        try await change(\.holidays, to: holidays, by: person, expecting: seen) { [.holidaysChanged(from: $0, to: $1)] }
    }

    /// Which files are taken as evidence from now on.
    public func changeFileRules(to rules: FileRules, by person: Person, expecting seen: FileRules? = nil) async throws {
        try await change(\.fileRules, to: rules, by: person, expecting: seen) { [.fileRulesChanged(from: $0, to: $1)] }
    }

    public func changeLetters(to letters: Letters, by person: Person, expecting seen: Letters? = nil) async throws {
        try await change(\.letters, to: letters, by: person, expecting: seen) { [.lettersChanged(from: $0, to: $1)] }
    }

    /// Which roles the groups of the sign-in provider give to whoever signs in from now on.
    public func changeGroupRoles(to roles: [GroupRole], by person: Person, expecting seen: [GroupRole]? = nil) async throws {
        try await change(\.groupRoles, to: roles, by: person, expecting: seen) { [.groupRolesChanged(from: $0, to: $1)] }
    }

    private func change<Value: Hashable & Sendable>(
        _ setting: any WritableKeyPath<Organisation, Value> & Sendable, to value: Value, by person: Person, expecting seen: Value?,
        where mayBe: @Sendable @escaping (Snapshot) throws -> Void = { _ in },
        _ events: @Sendable @escaping (Value, Value) -> [Organisation.Event]
    ) async throws {
        try requireAdministrator(person, to: "do this")
        let instant = environment.instant
        try await database.write { transaction in
            try mayBe(transaction)
            guard var organisation = try transaction.organisation(person.organisation) else { throw Failure.notFound }
            let before = organisation[keyPath: setting]
            guard seen.map({ $0 == before }) ?? true else { throw Failure.changedMeanwhile }
            guard before != value else { return }
            organisation[keyPath: setting] = value
            try transaction.attempt { try transaction.update(organisation) }
            for event in events(before, value) {
                try transaction.record(
                    NewEntry(organisation: organisation.id, at: instant, by: person.id, what: .organisation(event)))
            }
        }
    }
}
