public import Domain

/// A place in a service's team or on the panel of one of its assessments.
public struct HeldSeat: Hashable, Sendable {
    public let person: Person.ID
    public let role: Role
    public let serviceName: String
}

extension Snapshot {
    /// Whether somebody sits on the panel of any assessment of a service, to come or past.
    public func isPanellist(_ person: Person.ID, of service: Service.ID) throws -> Bool {
        try first(
            """
            SELECT panel_members.person_id FROM panel_members JOIN assessments ON assessments.id = panel_members.assessment_id
            WHERE panel_members.person_id = \(person) AND assessments.service_id = \(service) LIMIT 1
            """) != nil
    }

    /// Who sits in which team and on which panel of an organisation, each place once, in no order. One query.
    public func seats(in organisation: Organisation.ID) throws -> [HeldSeat] {
        let own: SQL = "services.organisation_id = \(organisation)"
        return try seats(inTeams: own, onPanels: own)
    }

    /// Each place in a team or on a panel that somebody holds, by the service's name.
    public func heldSeats(of person: Person.ID) throws -> [HeldSeat] {
        try seats(inTeams: "service_members.person_id = \(person)", onPanels: "panel_members.person_id = \(person)").sorted {
            ($0.serviceName, $0.role.rawValue) < ($1.serviceName, $1.role.rawValue)
        }
    }

    private func seats(inTeams team: SQL, onPanels panel: SQL) throws -> [HeldSeat] {
        try rows(
            """
            SELECT service_members.person_id, service_members.role, services.name FROM service_members
            JOIN services ON services.id = service_members.service_id WHERE \(team)
            UNION
            SELECT panel_members.person_id, panel_members.role, services.name FROM panel_members
            JOIN assessments ON assessments.id = panel_members.assessment_id
            JOIN services ON services.id = assessments.service_id WHERE \(panel)
            """
        ).map { HeldSeat(person: try $0.id("person_id"), role: try $0.get("role"), serviceName: try $0.text("name")) }
    }
}
