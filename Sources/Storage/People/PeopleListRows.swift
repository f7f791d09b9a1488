public import Domain
public import Foundation

extension Snapshot {
    /// One page of the people whom the filter keeps, by name. Two queries.
    public func people(
        matching filter: PeopleFilter, in organisation: Organisation.ID, page: Int, size: Int
    ) throws -> Slice<Person> {
        let condition = condition(of: filter, in: organisation)
        let total = try first("SELECT COUNT(*) AS total FROM people WHERE \(condition)")?.int("total") ?? 0
        let page = max(1, min(max(1, (total + size - 1) / size), page))
        let items = try people(
            where: """
                people.id IN (
                    SELECT people.id FROM people WHERE \(condition) ORDER BY people.name, people.id LIMIT \(size) OFFSET \((page - 1) * size)
                )
                """)
        return Slice(items: items, total: total, page: page, size: size)
    }

    private func condition(of filter: PeopleFilter, in organisation: Organisation.ID) -> SQL {
        var conditions: [SQL] = ["people.organisation_id = \(organisation)"]
        if let text = filter.text {
            // No engine holds a NUL in a text, so nothing can be found by one.
            conditions.append(
                text.utf8.contains(0)
                    ? "1 = 0" : "(\(dialect.contains("people.name", text)) OR \(dialect.contains("people.email", text)))")
        }
        if let role = filter.role {
            conditions.append("people.id IN (SELECT person_id FROM person_roles WHERE role = \(role))")
        }
        if let access = filter.access { conditions.append("people.is_disabled = \(access == .removed)") }
        return conditions.joined(separator: " AND ")
    }

    /// When they last did something, or were there in a session that is not over. Nil where neither is known.
    public func lastSeen(_ person: Person) throws -> Date? {
        let acted = try first(
            """
            SELECT at FROM history WHERE organisation_id = \(person.organisation) AND person_id = \(person.id)
            ORDER BY sequence DESC LIMIT 1
            """
        )?.instant("at")
        let seen = try first("SELECT seen_at FROM sessions WHERE person_id = \(person.id) ORDER BY seen_at DESC LIMIT 1")?.instant(
            "seen_at")
        return [acted, seen].compactMap(\.self).max()
    }

    /// The teams and panels that somebody is in, by service, newest assessment first. At most 200.
    public func places(of person: Person.ID) throws -> [HeldPlace] {
        try rows(
            """
            SELECT services.id AS service_id, services.name, service_members.role, NULL AS profession, NULL AS assessed_on
            FROM service_members JOIN services ON services.id = service_members.service_id WHERE service_members.person_id = \(person)
            UNION ALL
            SELECT services.id, services.name, panel_members.role, panel_members.profession, assessments.assessed_on
            FROM panel_members JOIN assessments ON assessments.id = panel_members.assessment_id
            JOIN services ON services.id = assessments.service_id WHERE panel_members.person_id = \(person)
            ORDER BY name, assessed_on DESC LIMIT 200
            """
        ).map(HeldPlace.init)
    }
}

extension HeldPlace {
    init(_ row: Row) throws {
        self.init(
            service: try row.id("service_id"), serviceName: try row.text("name"), role: try row.get("role"),
            profession: try row.get("profession"), assessedOn: try row.optionalDay("assessed_on"))
    }
}
