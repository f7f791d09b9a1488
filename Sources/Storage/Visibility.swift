import Domain

/// What a person may read, as conditions: permission is part of every query.
enum Visibility {
    /// True of the services they may read. `services` is the alias of the table in the query.
    static func services(to person: Person, as services: String = "services") -> SQL {
        let column = SQL(raw: services)
        let ownOrganisation: SQL = "\(column).organisation_id = \(person.organisation)"
        if person.readsWholeOrganisation { return ownOrganisation }
        return """
            \(ownOrganisation) AND \(column).id IN (
                SELECT service_id FROM service_members WHERE person_id = \(person.id)
                UNION
                SELECT assessments.service_id FROM panel_members JOIN assessments ON assessments.id = panel_members.assessment_id
                WHERE panel_members.person_id = \(person.id)
            )
            """
    }

    /// True of the actions they may read. Where the query is narrow already, each of its actions is asked for its service; else those
    /// of the person's services are gone through.
    static func actions(to person: Person, isNarrow: Bool) -> SQL {
        if isNarrow { return "EXISTS (SELECT 1 FROM services WHERE services.id = actions.service_id AND \(services(to: person)))" }
        if person.readsWholeOrganisation { return "actions.organisation_id = \(person.organisation)" }
        return "actions.service_id IN (SELECT services.id FROM services WHERE \(services(to: person)))"
    }

    /// True of what belongs to a service in whose team they hold one of the roles, or to a report on whose panel they do. `service` and
    /// `report` are the columns that say to which.
    static func held(by person: Person, as roles: Set<Role>, service: SQL, report: SQL) -> SQL {
        """
        (\(service) IN (SELECT service_id FROM service_members WHERE person_id = \(person.id) AND role IN (\(list: roles)))
            OR \(report) IN (
                SELECT reports.id FROM panel_members JOIN reports ON reports.assessment_id = panel_members.assessment_id
                WHERE panel_members.person_id = \(person.id) AND panel_members.role IN (\(list: roles))
            ))
        """
    }

    /// True of the reports they may read, in a query that also holds `services`. Before its issue a report is the panel's and the
    /// assessments team's alone.
    static func reports(to person: Person, as reports: String = "reports") -> SQL {
        let column = SQL(raw: reports)
        if person.roles.contains(.assessmentsTeam) { return services(to: person) }
        return """
            \(services(to: person)) AND (
                \(column).status IN ('issued', 'challenged', 'amended', 'accepted')
                OR \(column).assessment_id IN (SELECT assessment_id FROM panel_members WHERE person_id = \(person.id))
            )
            """
    }
}
