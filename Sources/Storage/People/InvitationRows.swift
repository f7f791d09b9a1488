public import Domain
public import Foundation

extension Snapshot {
    public func invitation(_ id: Invitation.ID) throws -> Invitation? {
        try first("SELECT invitation FROM invitations WHERE id = \(id)")?.json("invitation")
    }

    /// Those that whoever holds the address can answer, oldest first.
    public func openInvitations(to email: EmailAddress, at instant: Date) throws -> [Invitation] {
        try invitations(
            where: "email = \(email.description) AND status = 'open' AND ends_at > \(instant)", order: "made_at, id")
    }

    /// Those of an organisation that can be answered, newest first.
    public func openInvitations(in organisation: Organisation.ID, at instant: Date) throws -> [Invitation] {
        try invitations(where: "organisation_id = \(organisation) AND status = 'open' AND ends_at > \(instant)", order: "made_at DESC, id")
    }

    public func openInvitations(toTeamOf service: Service.ID, at instant: Date) throws -> [Invitation] {
        try invitations(
            where: "service_id = \(service) AND report_id IS NULL AND status = 'open' AND ends_at > \(instant)", order: "made_at, id")
    }

    public func openInvitations(toPanelOf report: Report.ID, at instant: Date) throws -> [Invitation] {
        try invitations(where: "report_id = \(report) AND status = 'open' AND ends_at > \(instant)", order: "made_at, id")
    }

    /// Every one that was ever sent to an address, newest first.
    public func invitations(to email: EmailAddress, in organisation: Organisation.ID) throws -> [Invitation] {
        let mine: SQL = "email = \(email.description) AND organisation_id = \(organisation)"
        return try invitations(where: mine, order: "made_at DESC, id")
    }

    private func invitations(where condition: SQL, order: SQL) throws -> [Invitation] {
        try rows("SELECT invitation FROM invitations WHERE \(condition) ORDER BY \(order)").map { try $0.json("invitation") }
    }
}

extension Transaction {
    /// `service` is the one that the place belongs to; nil for a place in the whole organisation.
    public func insert(_ invitation: Invitation, service: Service.ID?) throws {
        let report: Report.ID? = if case .panel(let report, _, _) = invitation.place { report } else { nil }
        try run(
            """
            INSERT INTO invitations (id, organisation_id, email, service_id, report_id, status, made_at, ends_at, invitation, version)
            VALUES (\(invitation.id), \(invitation.organisation), \(invitation.email.description), \(service), \(report),
                \(invitation.status), \(invitation.at), \(invitation.ends), \(json: invitation), \(invitation.version.number))
            """)
    }

    /// Throws `StorageError.conflict` where somebody changed it meanwhile.
    public func update(_ invitation: Invitation, from seen: Version) throws {
        let changed = try run(
            """
            UPDATE invitations SET status = \(invitation.status), invitation = \(json: invitation), version = \(invitation.version.number)
            WHERE id = \(invitation.id) AND version = \(seen.number)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}
