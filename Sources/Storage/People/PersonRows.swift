public import Domain
public import Foundation

extension Snapshot {
    /// Disabled people too.
    public func person(_ id: Person.ID) throws -> Person? {
        try people(where: "people.id = \(id)").first
    }

    public func person(email: EmailAddress) throws -> Person? {
        try people(where: "people.email = \(email.description)").first
    }

    /// Whose account at a sign-in provider it is.
    public func person(issuer: String, subject: String) throws -> Person? {
        try people(where: "people.id IN (SELECT person_id FROM accounts WHERE issuer = \(issuer) AND subject = \(subject))").first
    }

    /// What people are called. One query.
    public func names(of people: [Person.ID]) throws -> [(id: Person.ID, name: String)] {
        guard !people.isEmpty else { return [] }
        return try rows("SELECT id, name FROM people WHERE id IN (\(list: Set(people).sorted()))")
            .map { (try $0.id("id"), try $0.text("name")) }
    }

    /// By name.
    public func people(of organisation: Organisation.ID) throws -> [Person] {
        try people(where: "people.organisation_id = \(organisation)")
    }

    /// Those who administer an organisation and can sign in.
    public func administrators(of organisation: Organisation.ID) throws -> Set<Person.ID> {
        let rows = try rows(
            """
            SELECT people.id FROM people JOIN person_roles ON person_roles.person_id = people.id
            WHERE people.organisation_id = \(organisation) AND people.is_disabled = 0 AND person_roles.role = 'administrator'
            """)
        return try Set(rows.map { try $0.id("id") })
    }

    /// Everybody with the roles they hold in the organisation, in one query.
    func people(where condition: SQL) throws -> [Person] {
        try Person.gathered(
            rows(
                """
                SELECT \(PersonRows.columns), person_roles.role, person_roles.by_group
                FROM people LEFT JOIN person_roles ON person_roles.person_id = people.id
                WHERE \(condition) ORDER BY people.name, people.id, person_roles.role
                """))
    }
}

extension Snapshot {
    /// Whether somebody has signed in with an account of that provider, or of any.
    public func hasAccount(_ person: Person.ID, at issuer: String? = nil) throws -> Bool {
        let narrower: SQL = issuer.map { "AND issuer = \($0)" } ?? ""
        return try first("SELECT subject FROM accounts WHERE person_id = \(person) \(narrower) LIMIT 1") != nil
    }
}

extension Transaction {
    public func insert(_ person: Person) throws {
        try run(
            """
            INSERT INTO people (id, organisation_id, name, email, is_disabled, professions, version)
            VALUES (\(person.id), \(person.organisation), \(person.name), \(person.email.description), \(person.isDisabled),
                \(json: person.professionsInOrder), \(person.version.number))
            """)
        try insertRoles(of: person)
    }

    /// Throws `StorageError.conflict` where somebody changed them meanwhile. Whoever is disabled is signed out everywhere.
    public func update(_ person: Person, from seen: Version) throws {
        let changed = try run(
            """
            UPDATE people SET name = \(person.name), email = \(person.email.description), is_disabled = \(person.isDisabled),
                professions = \(json: person.professionsInOrder), version = \(person.version.number)
            WHERE id = \(person.id) AND version = \(seen.number)
            """)
        guard changed == 1 else { throw StorageError.conflict }
        try run("DELETE FROM person_roles WHERE person_id = \(person.id)")
        try insertRoles(of: person)
        if person.isDisabled { try deleteSessions(of: person.id) }
    }

    /// What programs act with in somebody's name: tokens and calendar addresses. They do not come back when the person does.
    public func revokeSecrets(of person: Person.ID, at instant: Date) throws {
        try run("UPDATE api_tokens SET revoked_at = \(instant) WHERE person_id = \(person) AND revoked_at IS NULL")
        try run("UPDATE calendar_feeds SET revoked_at = \(instant) WHERE person_id = \(person) AND revoked_at IS NULL")
    }

    public func link(issuer: String, subject: String, to person: Person.ID, at instant: Date) throws {
        try run(
            "INSERT INTO accounts (issuer, subject, person_id, linked_at) VALUES (\(issuer), \(subject), \(person), \(instant))")
    }

    private func insertRoles(of person: Person) throws {
        for (roles, byGroup) in [(person.givenRoles, false), (person.groupRoles, true)] {
            for role in roles.inOrder {
                try run("INSERT INTO person_roles (person_id, role, by_group) VALUES (\(person.id), \(role), \(byGroup))")
            }
        }
    }
}

/// What every query for people asks for.
enum PersonRows {
    static let columns: SQL =
        "people.id, people.organisation_id, people.name, people.email, people.is_disabled, people.professions, people.version"
}

extension Person {
    init(_ row: Row) throws {
        guard let email = EmailAddress(try row.text("email")) else {
            throw StorageError.wrongType(column: "email", wanted: "an e-mail address")
        }
        let role: Role? = try row.get("role")
        let isByGroup = try role != nil && row.bool("by_group")
        let held: Set<Role> = role.map { [$0] } ?? []
        self.init(
            id: try row.id("id"), organisation: try row.id("organisation_id"), name: try row.text("name"), email: email,
            roles: isByGroup ? [] : held, groupRoles: isByGroup ? held : [],
            professions: Set(try row.optionalJSON("professions", as: [Profession].self) ?? []), isDisabled: try row.bool("is_disabled"),
            version: Version(try row.int("version"))
        )
    }

    /// A row for each role that somebody holds, theirs one after another.
    static func gathered(_ rows: [Row]) throws -> [Person] {
        try rows.reduce(into: []) { people, row in
            let person = try Person(row)
            if let last = people.last, last.id == person.id {
                people.removeLast()
                people.append(last.with(given: person.givenRoles, byGroup: person.groupRoles))
            } else {
                people.append(person)
            }
        }
    }

    private func with(given: Set<Role>, byGroup: Set<Role>) -> Person {
        Person(
            id: id, organisation: organisation, name: name, email: email, roles: givenRoles.union(given),
            groupRoles: groupRoles.union(byGroup), professions: professions, isDisabled: isDisabled, version: version)
    }

    fileprivate var professionsInOrder: [Profession] { Profession.allCases.filter(professions.contains) }
}
