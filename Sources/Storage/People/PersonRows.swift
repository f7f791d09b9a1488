public import Domain

extension Snapshot {
    public func organisations() throws -> [Organisation] {
        try rows("SELECT id, name, clock, booking_rules FROM organisations ORDER BY name, id").map(Organisation.init)
    }

    public func organisation(_ id: Organisation.ID) throws -> Organisation? {
        try first("SELECT id, name, clock, booking_rules FROM organisations WHERE id = \(id)").map(Organisation.init)
    }

    /// Disabled people too.
    public func person(_ id: Person.ID) throws -> Person? {
        try people(where: "people.id = \(id)").first
    }

    public func person(email: EmailAddress) throws -> Person? {
        try people(where: "people.email = \(email.description)").first
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

    /// Everybody with the roles they hold in the organisation, in one query.
    func people(where condition: SQL) throws -> [Person] {
        var people: [Person] = []
        let rows = try rows(
            """
            SELECT people.id, people.organisation_id, people.name, people.email, people.is_disabled, person_roles.role
            FROM people LEFT JOIN person_roles ON person_roles.person_id = people.id
            WHERE \(condition) ORDER BY people.name, people.id, person_roles.role
            """)
        for row in rows {
            let person = try Person(row)
            if people.last?.id == person.id, var last = people.popLast() {
                last.roles.formUnion(person.roles)
                people.append(last)
            } else {
                people.append(person)
            }
        }
        return people
    }
}

extension Transaction {
    public func insert(_ organisation: Organisation) throws {
        try run(
            """
            INSERT INTO organisations (id, name, clock, booking_rules)
            VALUES (\(organisation.id), \(organisation.name), \(json: organisation.clock), \(json: organisation.bookingRules))
            """)
    }

    public func setClock(_ clock: Clock, of organisation: Organisation.ID) throws {
        try run("UPDATE organisations SET clock = \(json: clock) WHERE id = \(organisation)")
    }

    public func setBookingRules(_ rules: BookingRules, of organisation: Organisation.ID) throws {
        try run("UPDATE organisations SET booking_rules = \(json: rules) WHERE id = \(organisation)")
    }

    public func insert(_ person: Person) throws {
        try run(
            """
            INSERT INTO people (id, organisation_id, name, email, is_disabled)
            VALUES (\(person.id), \(person.organisation), \(person.name), \(person.email.description), \(person.isDisabled))
            """)
        for role in person.roles {
            try run("INSERT INTO person_roles (person_id, role) VALUES (\(person.id), \(role))")
        }
    }

    public func disable(_ person: Person.ID) throws {
        try run("UPDATE people SET is_disabled = 1 WHERE id = \(person)")
        try run("DELETE FROM sessions WHERE person_id = \(person)")
    }
}

extension Organisation {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), name: try row.text("name"), clock: try row.json("clock"),
            bookingRules: try row.optionalJSON("booking_rules") ?? BookingRules())
    }
}

extension Person {
    init(_ row: Row) throws {
        guard let email = EmailAddress(try row.text("email")) else {
            throw StorageError.wrongType(column: "email", wanted: "an e-mail address")
        }
        let role: Role? = try row.get("role")
        self.init(
            id: try row.id("id"), organisation: try row.id("organisation_id"), name: try row.text("name"), email: email,
            roles: role.map { [$0] } ?? [], isDisabled: try row.bool("is_disabled")
        )
    }
}
