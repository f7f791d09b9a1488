public import Casework
public import Domain
import Foundation
public import Storage

extension World {
    /// Builds the world in a database that has been migrated and is empty. With the same bytes it is the same to the last identifier.
    public static func make(
        on database: Database, randomBytes: @Sendable @escaping (Int) -> [UInt8] = Environment.chance, files: FileStore = .none
    ) async throws -> World {
        let clock = TestClock(start.addingTimeInterval(-9 * 86_400))
        let casework = Casework(
            database: database,
            environment: Environment(
                now: { clock.now }, randomBytes: randomBytes, files: files, webhooks: WebhookInbox().post,
                siteAddress: "https://actions.example.gov.uk"))
        let organisation = try await casework.addOrganisation(name: try words("Department for Inland Waterways"))
        let people = try await People.make(in: organisation, with: casework)
        let clerk = people.assessmentsTeam
        let service = try await casework.createService(
            name: try words("Renew a canal mooring licence"), provider: Words("Boating Licensing Directorate"), phase: .privateBeta,
            by: clerk)
        let other = try await casework.createService(
            name: try words("Report a blocked waterway"), provider: nil, phase: .alpha, by: clerk)
        try await casework.seat(people.teamLead, as: .teamLead, in: service, by: clerk)
        try await casework.seat(people.teamMember, as: .teamMember, in: service, by: clerk)
        try await casework.seat(people.otherTeam, as: .teamLead, in: other, by: clerk)
        let read = try await casework.keep(WorldReports.beta, for: service, lead: people.leadAssessor, by: clerk)
        try await database.write { try $0.insertPanelMember(people.assessor.id, of: read.assessment.id, role: .assessor) }
        let issued = try await casework.issue(read.id, by: clerk, expecting: read.version)
        let draft = try await casework.keep(WorldReports.reassessment, for: service, lead: people.leadAssessor, by: clerk)
        clock.set(to: start)
        let actions = try await casework.reader.report(issued.id, for: clerk).actions
        return World(
            database: database, casework: casework, clock: clock, organisation: organisation, people: people, service: service,
            otherService: other, report: issued, draft: draft, actions: actions,
            amber: try first(of: .amber, in: actions), red: try first(of: .red, in: actions)
        )
    }

    private static func first(of rating: Action.Rating, in actions: [Action]) throws -> Action {
        guard let action = actions.first(where: { $0.rating == rating }) else { throw Missing(what: "\(rating) action") }
        return action
    }

    /// Words that a test writes out.
    public static func words(_ text: String) throws -> Words {
        guard let words = Words(text) else { throw Missing(what: "words") }
        return words
    }

    /// The world does not hold what it should: a fault of this file, or of what reads the reports.
    public struct Missing: Error {
        let what: String
    }
}

extension World.People {
    fileprivate static func make(in home: Organisation, with casework: Casework) async throws -> World.People {
        func hire(_ name: String, _ roles: Set<Role> = [], in place: Organisation? = nil) async throws -> Person {
            let organisation = place ?? home
            let domain = organisation == home ? "waterways.example" : "tides.example"
            let address = name.lowercased().replacing(" ", with: ".") + "@\(domain)"
            guard let email = EmailAddress(address) else { throw World.Missing(what: address) }
            return try await casework.addPerson(name: try World.words(name), email: email, roles: roles, to: organisation.id)
        }
        let elsewhere = try await casework.addOrganisation(name: try World.words("Office for Tides"))
        return World.People(
            assessmentsTeam: try await hire("Amara Okafor", [.assessmentsTeam]),
            teamLead: try await hire("Joanna Petrie"), teamMember: try await hire("Kwame Asante"),
            leadAssessor: try await hire("Margaret Lindqvist"), assessor: try await hire("Dev Raman"),
            professionLead: try await hire("Ruth Adeyemi", [.professionLead]), reader: try await hire("Colin Drummond", [.reader]),
            administrator: try await hire("Nia Vaughan", [.administrator]), otherTeam: try await hire("Tomasz Wolski"),
            stranger: try await hire(
                "Selma Strand", [.assessmentsTeam, .administrator, .reader, .professionLead], in: elsewhere)
        )
    }
}

extension Casework {
    fileprivate func seat(_ person: Person, as role: Role, in service: Service, by clerk: Person) async throws {
        try await join(service.id, email: person.email, as: role, by: clerk)
    }

    /// Reads a report's JSON and makes a draft report of it.
    public func keep(_ json: String, for service: Service, lead: Person?, by clerk: Person) async throws -> Report {
        let reading = try await readImport(Data(json.utf8), fileName: "report.json", format: nil, by: clerk)
        return try await confirm(
            reading.id, by: clerk, expecting: reading.version, for: .existing(service.id), leadAssessor: lead?.id)
    }
}
