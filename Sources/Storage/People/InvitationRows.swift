public import Domain
public import Foundation

extension Snapshot {
    public func invitation(_ id: Invitation.ID) throws -> Invitation? {
        try first("SELECT invitation FROM invitations WHERE id = \(id)")?.json("invitation")
    }

    /// Those that whoever holds the address can answer, oldest first.
    public func openInvitations(to email: EmailAddress, at instant: Date) throws -> [Invitation] {
        try invitations(where: "email = \(email.description) AND \(InvitationRows.isOpen(at: instant))", order: "made_at, id")
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

/// Open invitations as lists show them, newest first, at most 200. Two queries each.
extension Snapshot {
    public func listedInvitations(
        to email: EmailAddress, in organisation: Organisation.ID, at instant: Date
    ) throws -> [ListedInvitation] {
        let mine: SQL = "invitations.email = \(email.description) AND invitations.organisation_id = \(organisation)"
        return try listed(where: mine, at: instant)
    }

    /// To places in the whole organisation.
    public func listedInvitations(in organisation: Organisation.ID, at instant: Date) throws -> [ListedInvitation] {
        try listed(where: "invitations.organisation_id = \(organisation) AND invitations.service_id IS NULL", at: instant)
    }

    public func listedInvitations(toTeamOf service: Service.ID, at instant: Date) throws -> [ListedInvitation] {
        try listed(where: "invitations.service_id = \(service) AND invitations.report_id IS NULL", at: instant)
    }

    public func listedInvitations(toPanelOf report: Report.ID, at instant: Date) throws -> [ListedInvitation] {
        try listed(where: "invitations.report_id = \(report)", at: instant)
    }

    private func listed(where condition: SQL, at instant: Date) throws -> [ListedInvitation] {
        let found = try rows(
            """
            SELECT invitations.invitation, COALESCE(services.name, organisations.name) AS place_name
            FROM invitations JOIN organisations ON organisations.id = invitations.organisation_id
            LEFT JOIN services ON services.id = invitations.service_id
            WHERE \(condition) AND \(InvitationRows.isOpen(at: instant)) ORDER BY invitations.made_at DESC, invitations.id LIMIT 200
            """
        ).map { (invitation: try $0.json("invitation", as: Invitation.self), placeName: try $0.text("place_name")) }
        let names = Dictionary(try names(of: found.map(\.invitation.by)).map { ($0.id, $0.name) }) { first, _ in first }
        return found.map {
            ListedInvitation(invitation: $0.invitation, inviterName: names[$0.invitation.by] ?? "", placeName: $0.placeName)
        }
    }
}

enum InvitationRows {
    /// Whether it can still be answered.
    static func isOpen(at instant: Date) -> SQL { "invitations.status = 'open' AND invitations.ends_at > \(instant)" }
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
