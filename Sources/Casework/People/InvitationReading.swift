public import Domain
import Storage

/// Invitations that can still be answered, newest first.
extension Reader {
    /// Throws for whoever does not manage the team.
    public func invitations(toTeamOf service: Service.ID, for person: Person) async throws -> [ListedInvitation] {
        try await database.read { [now] snapshot in
            try snapshot.requireTeamManager(person, of: service)
            return try snapshot.listedInvitations(toTeamOf: service, at: now)
        }
    }

    /// None for whoever may not invite there.
    public func invitations(toPanelOf report: Report.ID, for person: Person) async throws -> [ListedInvitation] {
        try await database.read { [now] snapshot in
            guard try snapshot.report(report, for: person) != nil else { throw Failure.notFound }
            return try snapshot.listedInvitations(toPanelOf: report, at: now).filter { $0.isInvitedBy(holderOf: person.roles) }
        }
    }

    /// To places in the whole organisation, where the person may invite too.
    public func invitations(toOrganisationOf person: Person) async throws -> [ListedInvitation] {
        try await database.read { [now] snapshot in
            try snapshot.listedInvitations(in: person.organisation, at: now).filter { $0.isInvitedBy(holderOf: person.roles) }
        }
    }
}

extension ListedInvitation {
    fileprivate func isInvitedBy(holderOf roles: Set<Role>) -> Bool { !invitation.place.inviters.isDisjoint(with: roles) }
}
