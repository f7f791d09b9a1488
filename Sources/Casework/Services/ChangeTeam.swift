public import Domain
import Foundation
import Storage

extension Casework {
    /// Puts somebody in a service team, or changes their role in it. Who is not known yet becomes a person of the organisation. Throws
    /// `Failure.invalid` for whoever sits on a panel of the service.
    public func join(
        _ service: Service.ID, name: Words, email: EmailAddress, as role: Role, by person: Person
    ) async throws {
        guard role.scope == .service else { throw Failure.invalid([.init("role", "Choose team member or team lead.")]) }
        let instant = environment.instant
        try await database.write { [environment] transaction in
            try transaction.requireTeamManager(person, of: service)
            let member = try transaction.member(
                name: name, email: email, in: person.organisation, by: person, at: instant, ids: environment)
            guard try !transaction.isPanellist(member.id, of: service) else {
                throw Failure.invalid([.init("email", "This person is on a panel of this service. Nobody assesses their own service.")])
            }
            try transaction.setTeamMember(member.id, of: service, role: role)
            try transaction.record(
                .joined(person: member.id, as: role), of: service, in: person.organisation, by: person.id, at: instant)
        }
    }

    /// Takes somebody out of a team; what they did keeps their name.
    public func leave(_ service: Service.ID, _ member: Person.ID, by person: Person) async throws {
        let instant = environment.instant
        try await database.write { transaction in
            try transaction.requireTeamManager(person, of: service)
            guard try transaction.team(of: service).contains(where: { $0.person.id == member }) else { throw Failure.notFound }
            try transaction.removeTeamMember(member, of: service)
            try transaction.record(.left(person: member), of: service, in: person.organisation, by: person.id, at: instant)
        }
        live.sendAway(member)
    }
}

extension Snapshot {
    /// The assessments team and the service's team leads manage the team.
    func requireTeamManager(_ person: Person, of id: Service.ID) throws {
        guard try service(id, for: person) != nil else { throw Failure.notFound }
        guard try !roles(of: person, towards: id).isDisjoint(with: [.assessmentsTeam, .teamLead]) else {
            throw Failure.notPermitted("Only the assessments team and the service’s team leads can change the team.")
        }
    }
}

extension Transaction {
    fileprivate func member(
        name: Words, email: EmailAddress, in organisation: Organisation.ID, by person: Person, at instant: Date, ids: Environment
    ) throws -> Person {
        if let known = try self.person(email: email) {
            guard known.organisation == organisation, !known.isDisabled else {
                throw Failure.invalid([.init("email", "This person cannot be added. Check the email address.")])
            }
            return known
        }
        return try add(Person(id: ids.id(), organisation: organisation, name: name.text, email: email), by: person.id, at: instant)
    }
}
