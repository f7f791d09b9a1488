public import Domain
import Foundation

extension Snapshot {
    public func organisations() throws -> [Organisation] {
        try organisations(where: "1 = 1")
    }

    public func organisation(_ id: Organisation.ID) throws -> Organisation? {
        try organisations(where: "organisations.id = \(id)").first
    }

    /// The one whose domain it is.
    public func organisation(of domain: EmailDomain) throws -> Organisation? {
        try organisations(
            where: "organisations.id IN (SELECT organisation_id FROM organisation_domains WHERE domain = \(domain.description))"
        ).first
    }

    /// Whether anybody of another organisation has an address there.
    public func hasPeople(of domain: EmailDomain, besides organisation: Organisation.ID) throws -> Bool {
        let ending = "%@" + domain.description.replacingOccurrences(of: "_", with: "\\_")
        return try first(
            "SELECT id FROM people WHERE email LIKE \(ending) ESCAPE '\\' AND organisation_id <> \(organisation) LIMIT 1") != nil
    }

    /// By name, with their domains, in one query.
    private func organisations(where condition: SQL) throws -> [Organisation] {
        var organisations: [Organisation] = []
        let rows = try rows(
            """
            SELECT organisations.id, organisations.name, organisations.clock, organisations.booking_rules, organisations.settings,
                organisation_domains.domain
            FROM organisations LEFT JOIN organisation_domains ON organisation_domains.organisation_id = organisations.id
            WHERE \(condition) ORDER BY organisations.name, organisations.id, organisation_domains.domain
            """)
        for row in rows {
            let organisation = try Organisation(row)
            if organisations.last?.id == organisation.id, var last = organisations.popLast() {
                last.domains += organisation.domains
                organisations.append(last)
            } else {
                organisations.append(organisation)
            }
        }
        return organisations
    }
}

extension Transaction {
    public func insert(_ organisation: Organisation) throws {
        try run(
            """
            INSERT INTO organisations (id, name, clock, booking_rules, settings)
            VALUES (\(organisation.id), \(organisation.name), \(json: organisation.clock), \(json: organisation.bookingRules),
                \(json: OrganisationSettings(of: organisation)))
            """)
        try insertDomains(of: organisation)
    }

    public func update(_ organisation: Organisation) throws {
        try run(
            """
            UPDATE organisations SET name = \(organisation.name), clock = \(json: organisation.clock),
                booking_rules = \(json: organisation.bookingRules), settings = \(json: OrganisationSettings(of: organisation))
            WHERE id = \(organisation.id)
            """)
        try run("DELETE FROM organisation_domains WHERE organisation_id = \(organisation.id)")
        try insertDomains(of: organisation)
    }

    private func insertDomains(of organisation: Organisation) throws {
        for domain in organisation.domains {
            try run(
                "INSERT INTO organisation_domains (domain, organisation_id) VALUES (\(domain.description), \(organisation.id))")
        }
    }
}

/// What is kept of an organisation without a column of its own. What was not there yet when it was written is the usual.
private struct OrganisationSettings: Codable, Sendable {
    var holidays: Holidays?
    var fileRules: FileRules?
    var letters: Letters?
    var groupRoles: [GroupRole]?

    init(of organisation: Organisation) {
        holidays = organisation.holidays
        fileRules = organisation.fileRules
        letters = organisation.letters
        groupRoles = organisation.groupRoles
    }
}

extension Organisation {
    init(_ row: Row) throws {
        let settings = try row.optionalJSON("settings", as: OrganisationSettings.self)
        let domain = try row.optionalText("domain").flatMap { EmailDomain($0) }
        self.init(
            id: try row.id("id"), name: try row.text("name"), domains: domain.map { [$0] } ?? [], clock: try row.json("clock"),
            bookingRules: try row.optionalJSON("booking_rules") ?? BookingRules(),
            holidays: settings?.holidays ?? .usual, fileRules: settings?.fileRules ?? FileRules(),
            letters: settings?.letters ?? Letters(), groupRoles: settings?.groupRoles ?? [])
    }
}
