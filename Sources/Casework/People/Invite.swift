public import Domain
import Foundation
import Storage

extension Casework {
    /// Invites whoever proves the address, and writes to them where there is a mailer. `link` leads to where they sign in.
    ///
    /// Throws `Invitation.Refusal`, or `Failure.notFound` for a place that the person may not know of.
    @discardableResult
    public func invite(_ email: EmailAddress, to place: Invitation.Place, by person: Person, link: String) async throws -> Invitation {
        let id: Invitation.ID = environment.id()
        let instant = environment.instant
        let invitation = try await database.write { transaction in
            let (actor, service) = try transaction.actor(person, towards: place, at: instant)
            let invitation = try Invitation(id: id, organisation: person.organisation, email: email, place: place, by: actor)
            // Whose domain it is, theirs they are.
            if let home = try transaction.organisation(of: email.domain), home.id != person.organisation {
                throw Failure.invalid([.init("email", "This person cannot be invited. Check the email address")])
            }
            if let known = try transaction.person(email: email) {
                // Of another organisation, or kept out: said as little as of an address that nobody has.
                guard known.organisation == person.organisation, !known.isDisabled else {
                    throw Failure.invalid([.init("email", "This person cannot be invited. Check the email address")])
                }
                try transaction.check(known, for: place)
            }
            guard try !transaction.openInvitations(to: email, at: instant).contains(where: { $0.place == place }) else {
                throw Invitation.Refusal.invitedAlready
            }
            try transaction.insert(invitation, service: service)
            try transaction.record(.made(place), of: invitation, service, by: person.id, at: instant)
            return invitation
        }
        post.send { [self] in try await letter(of: invitation, from: person, link: link) }
        return invitation
    }

    /// Takes the place. Throws `Invitation.Refusal`, or `Failure.notFound` for an invitation to another address.
    @discardableResult
    public func accept(_ id: Invitation.ID, by person: Person) async throws -> Invitation {
        try await answer(id, by: person) { invitation, actor, transaction in
            let event = try invitation.accept(by: person, actor: actor)
            try transaction.checkInviter(of: invitation, at: actor.instant)
            try transaction.check(person, for: invitation.place)
            try transaction.take(invitation.place, person, invitedBy: invitation.by, at: actor.instant)
            return event
        }
    }

    @discardableResult
    public func decline(_ id: Invitation.ID, by person: Person) async throws -> Invitation {
        try await answer(id, by: person) { invitation, actor, _ in try invitation.decline(by: person, actor: actor) }
    }

    /// Takes an invitation back that has not been answered.
    @discardableResult
    public func withdraw(_ id: Invitation.ID, by person: Person) async throws -> Invitation {
        let instant = environment.instant
        return try await database.write { transaction in
            guard var invitation = try transaction.invitation(id), invitation.organisation == person.organisation else {
                throw Failure.notFound
            }
            let before = invitation.version
            let (actor, service) = try transaction.actor(person, towards: invitation.place, at: instant)
            let event = try invitation.withdraw(by: actor)
            try transaction.update(invitation, from: before)
            try transaction.record(event, of: invitation, service, by: person.id, at: instant)
            return invitation
        }
    }

    private func letter(of invitation: Invitation, from inviter: Person, link: String) async throws -> Letter? {
        try await database.read { snapshot in
            guard let organisation = try snapshot.organisation(invitation.organisation) else { return nil }
            let service = try snapshot.service(of: invitation.place).flatMap { try snapshot.service($0) }
            let (subject, text) = organisation.letters[.invitation].filled([
                "link": link, "inviter": inviter.name, "what": invitation.place.words(of: service?.name ?? organisation.name),
                "organisation": organisation.name, "days": "\(Invitation.days)",
            ])
            return Letter(to: invitation.email, subject: subject, text: text)
        }
    }

    private func answer(
        _ id: Invitation.ID, by person: Person,
        _ verb: @Sendable @escaping (inout Invitation, Actor, Transaction) throws -> Invitation.Event
    ) async throws -> Invitation {
        let instant = environment.instant
        return try await database.write { transaction in
            guard var invitation = try transaction.invitation(id), invitation.organisation == person.organisation,
                invitation.email == person.email
            else { throw Failure.notFound }
            let before = invitation.version
            let event = try verb(&invitation, Actor(person: person.id, roles: [], instant: instant), transaction)
            try transaction.update(invitation, from: before)
            let service = try transaction.service(of: invitation.place)
            try transaction.record(event, of: invitation, service, by: person.id, at: instant)
            return invitation
        }
    }
}

extension Snapshot {
    /// The service that a place belongs to; nil for one in the whole organisation, or one that is gone.
    func service(of place: Invitation.Place) throws -> Service.ID? {
        switch place {
        case .team(let service, _): service
        case .panel(let report, _, _): try self.report(report)?.service
        case .organisation: nil
        }
    }

    /// Whoever invites, as they stand towards the place. Throws `Failure.notFound` where they may not know of it.
    fileprivate func actor(_ person: Person, towards place: Invitation.Place, at instant: Date) throws -> (Actor, Service.ID?) {
        let id = try service(of: place)
        if case .organisation = place {
        } else {
            guard let id, try service(id, for: person) != nil else { throw Failure.notFound }
        }
        return (Actor(person: person.id, roles: try roles(of: person, towards: id), instant: instant), id)
    }

    /// An invitation gives no more than whoever made it could still give: one who has lost that right leaves nothing behind.
    fileprivate func checkInviter(of invitation: Invitation, at instant: Date) throws {
        guard let inviter = try person(invitation.by), !inviter.isDisabled,
            try actor(inviter, towards: invitation.place, at: instant).0.holds(anyOf: invitation.place.inviters)
        else { throw Invitation.Refusal.ended }
    }

    /// Whether somebody who is known could take the place now.
    fileprivate func check(_ person: Person, for place: Invitation.Place) throws {
        switch place {
        case .team(let service, let role):
            guard try !isPanellist(person.id, of: service) else { throw Invitation.Refusal.ownService }
            guard try !team(of: service).contains(where: { $0.person.id == person.id && $0.role == role }) else {
                throw Invitation.Refusal.thereAlready
            }
        case .panel(let id, let part, _):
            guard let report = try report(id) else { throw Failure.notFound }
            guard !report.hasBeenIssued else { throw Invitation.Refusal.panelClosed }
            guard try !team(of: report.service).contains(where: { $0.person.id == person.id }) else { throw Invitation.Refusal.ownService }
            let panel = try panel(of: report.assessment.id)
            guard !panel.contains(where: { $0.person == person.id }) else { throw Invitation.Refusal.thereAlready }
            guard part == .assessor || !panel.contains(where: { $0.role == .leadAssessor }) else { throw Invitation.Refusal.ledAlready }
        case .organisation(let roles):
            guard roles.isEmpty || !Set(roles).isSubset(of: person.roles) else { throw Invitation.Refusal.thereAlready }
        }
    }
}

extension Transaction {
    /// What follows from accepting, said in the history as if whoever invited had done it.
    fileprivate func take(_ place: Invitation.Place, _ person: Person, invitedBy inviter: Person.ID, at instant: Date) throws {
        switch place {
        case .team(let service, let role):
            try setTeamMember(person.id, of: service, role: role)
            try record(.joined(person: person.id, as: role), of: service, in: person.organisation, by: inviter, at: instant)
        case .panel(let id, .leadAssessor, _):
            guard let report = try report(id) else { throw Failure.notFound }
            try seat(person.id, on: report, by: inviter, at: instant)
        case .panel(let id, .assessor, let profession):
            guard let report = try report(id) else { throw Failure.notFound }
            try insertPanelMember(person.id, of: report.assessment.id, role: .assessor, profession: profession)
            _ = try record(.assessorSeated(person.id, for: profession), of: report, from: report.status, by: inviter, at: instant)
        case .organisation(let roles):
            guard !Set(roles).isSubset(of: person.givenRoles) else { return }
            var changed = person
            let actor = Actor(person: inviter, roles: Person.managers, instant: instant)
            let event = try changed.hold(person.givenRoles.union(roles), administrators: [], by: actor)
            try save(changed, from: person.version, event, by: inviter, at: instant)
        }
    }

    fileprivate func record(
        _ event: Invitation.Event, of invitation: Invitation, _ service: Service.ID?, by person: Person.ID, at instant: Date
    ) throws {
        let what = HistoryEntry.Happening.invitation(invitation.id, event)
        try record(NewEntry(organisation: invitation.organisation, at: instant, by: person, what: what, service: service))
    }
}
