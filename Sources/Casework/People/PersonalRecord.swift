public import Domain
public import Foundation
import Storage

/// Everything that is held about one person.
public struct PersonalRecord: Sendable {
    public let person: Person
    public let organisationName: String
    public let accounts: [Account]
    public let sessions: [Session]
    public let seats: [Seat]
    /// Those that were sent to their address, newest first.
    public let invitations: [Invitation]
    /// Those that work, newest first.
    public let calendarAddresses: [CalendarAddress]
    public let tokens: [APIToken]
    /// How many entries of the history are theirs.
    public let entries: Int

    /// An account of a sign-in provider.
    public struct Account: Sendable {
        public let issuer: String
        public let subject: String
        public let linkedAt: Date
    }

    /// A place in a team or on a panel.
    public struct Seat: Sendable {
        public let role: Role
        public let serviceName: String
    }
}

extension Reader {
    public func personalRecord(of person: Person) async throws -> PersonalRecord {
        try await database.read { [now] snapshot in
            guard let organisation = try snapshot.organisation(person.organisation) else { throw Failure.notFound }
            return PersonalRecord(
                person: person, organisationName: organisation.name,
                accounts: try snapshot.accounts(of: person.id).map { .init(issuer: $0.issuer, subject: $0.subject, linkedAt: $0.linkedAt) },
                sessions: try snapshot.sessions(
                    of: person.id, seenAfter: now.addingTimeInterval(-Session.idleLimit),
                    startedAfter: now.addingTimeInterval(-Session.absoluteLimit)),
                seats: try snapshot.heldSeats(of: person.id).map { .init(role: $0.role, serviceName: $0.serviceName) },
                invitations: try snapshot.invitations(to: person.email, in: person.organisation),
                calendarAddresses: try snapshot.calendarFeeds(of: person.id), tokens: try snapshot.apiTokens(of: person.id),
                entries: try snapshot.countEntries(by: person))
        }
    }

    /// The same as JSON, with every entry of the history that is theirs or about their access. The secrets of sessions, links and tokens are
    /// held as digests and are no part of it.
    public func personalFile(of person: Person) async throws -> Data {
        let record = try await personalRecord(of: person)
        return try await database.read { snapshot in
            var entries: [PersonalFile.Entry] = []
            try snapshot.forEachEntry(about: person) { entries.append(PersonalFile.Entry($0)) }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            encoder.keyEncodingStrategy = .convertToSnakeCase
            encoder.dateEncodingStrategy = .iso8601
            return try encoder.encode(PersonalFile(record, entries: entries))
        }
    }
}

/// What a person carries away.
private struct PersonalFile: Encodable {
    let name: String
    let email: EmailAddress
    let organisation: String
    let roles: [Role]
    let rolesByGroup: [Role]
    let professions: [String]
    let accounts: [Account]
    let sessions: [Browser]
    let teamsAndPanels: [Place]
    let invitations: [Invited]
    let calendarAddresses: [Made]
    let apiTokens: [Made]
    let history: [Entry]

    init(_ record: PersonalRecord, entries: [Entry]) {
        name = record.person.name
        email = record.person.email
        organisation = record.organisationName
        roles = record.person.givenRoles.inOrder
        rolesByGroup = record.person.groupRoles.inOrder
        professions = Profession.allCases.filter(record.person.professions.contains).map(\.rawValue)
        accounts = record.accounts.map { Account(issuer: $0.issuer, subject: $0.subject, linkedAt: $0.linkedAt) }
        sessions = record.sessions.map { Browser(browser: $0.agent, signedInAt: $0.startedAt, usedAt: $0.seenAt, by: $0.how.rawValue) }
        teamsAndPanels = record.seats.map { Place(service: $0.serviceName, role: $0.role) }
        invitations = record.invitations.map { Invited(at: $0.at, status: $0.status.rawValue) }
        calendarAddresses = record.calendarAddresses.map { Made(at: $0.at, name: nil) }
        apiTokens = record.tokens.map { Made(at: $0.madeAt, name: $0.name) }
        history = entries
    }

    struct Account: Encodable { let issuer, subject: String, linkedAt: Date }
    struct Browser: Encodable { let browser: String?, signedInAt, usedAt: Date, by: String }
    struct Place: Encodable { let service: String, role: Role }
    struct Invited: Encodable { let at: Date, status: String }
    struct Made: Encodable { let at: Date, name: String? }

    struct Entry: Encodable {
        let sequence: Int
        let at: Date
        let kind: String
        let byThem: Bool
        let service: Service.ID?
        let report: Report.ID?
        let action: Action.ID?

        init(_ entry: HistoryEntry) {
            sequence = entry.sequence
            at = entry.at
            kind = entry.what.kind
            byThem = entry.by != nil
            service = entry.service
            report = entry.report
            action = entry.action
        }
    }
}
