public import Domain
import Foundation
import Storage

/// What an operator does on the command line, where whoever can run the program may do everything.
extension Casework {
    public func organisations() async throws -> [Organisation] {
        try await database.read { try $0.organisations() }
    }

    /// Throws `Failure.invalid` where the name is taken.
    public func addOrganisation(name: Words, clock: Clock = Clock()) async throws -> Organisation {
        let organisation = Organisation(id: environment.id(), name: name.text, clock: clock)
        do {
            try await database.write { try $0.insert(organisation) }
        } catch StorageError.constraint(.unique, _) {
            throw Failure.invalid([.init("name", "There is already an organisation called “\(organisation.name)”.")])
        }
        return organisation
    }

    /// Throws `Failure.invalid` where the address is taken.
    public func addPerson(name: Words, email: EmailAddress, roles: Set<Role>, to organisation: Organisation.ID) async throws -> Person {
        let instant = environment.instant
        let person = Person(id: environment.id(), organisation: organisation, name: name.text, email: email, roles: roles)
        return try await database.write { try $0.add(person, by: nil, at: instant) }
    }

    public func people(of organisation: Organisation.ID) async throws -> [Person] {
        try await database.read { try $0.people(of: organisation) }
    }

    /// Ends the person's sessions and keeps them out. Throws `Failure.notFound` for an unknown address.
    public func disablePerson(email: EmailAddress) async throws -> Person {
        let instant = environment.instant
        return try await database.write { transaction in
            guard let person = try transaction.person(email: email) else { throw Failure.notFound }
            var disabled = person
            let event = disabled.disableByOperator()
            try transaction.save(disabled, from: person.version, event, by: nil, at: instant)
            return disabled
        }
    }

    /// Lets them in again. Throws `Failure.notFound` for an unknown address, and `Person.Refusal.nothingChanged` for whoever is not disabled.
    public func enablePerson(email: EmailAddress) async throws -> Person {
        let instant = environment.instant
        return try await database.write { transaction in
            guard let person = try transaction.person(email: email) else { throw Failure.notFound }
            var enabled = person
            let event = try enabled.enableByOperator()
            try transaction.save(enabled, from: person.version, event, by: nil, at: instant)
            return enabled
        }
    }
}

extension Transaction {
    func add(_ person: Person, by adder: Person.ID?, at instant: Date) throws -> Person {
        do {
            try attempt { try insert(person) }
        } catch StorageError.constraint(.unique, _) {
            throw Failure.invalid([.init("email", "There is already somebody with the address \(person.email).")])
        }
        try record(.added(person.id), in: person.organisation, by: adder, at: instant)
        return person
    }
}
