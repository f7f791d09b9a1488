public import Domain
import Storage

/// What became of an address that was to join a team.
public enum AddedToTeam: Sendable {
    case joined
    case invited(Invitation)
}

extension Casework {
    /// Puts whoever has the address in a service team, or changes their role in it. An address that nobody has is invited, with a letter
    /// that leads to `link`. Throws `Failure.invalid` for whoever sits on a panel of the service.
    public func add(
        _ email: EmailAddress, to service: Service.ID, as role: Role, by person: Person, link: String
    ) async throws -> AddedToTeam {
        if try await database.read({ try $0.person(email: email) }) == nil {
            return .invited(try await invite(email, to: .team(service, as: role), by: person, link: link))
        }
        try await join(service, email: email, as: role, by: person)
        return .joined
    }

    /// Puts somebody of the organisation in a service team, or changes their role in it. Throws `Failure.invalid` for an address that nobody
    /// there has, and for whoever sits on a panel of the service.
    public func join(_ service: Service.ID, email: EmailAddress, as role: Role, by person: Person) async throws {
        guard role.scope == .service else { throw Failure.invalid([.init("role", "Choose team member or team lead.")]) }
        let instant = environment.instant
        try await database.write { transaction in
            try transaction.requireTeamManager(person, of: service)
            guard let member = try transaction.person(email: email), member.organisation == person.organisation, !member.isDisabled else {
                throw Failure.invalid([.init("email", "This person cannot be added. Check the email address.")])
            }
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
            transaction.tell(.rightsChanged(member))
        }
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
