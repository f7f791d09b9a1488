public import Domain
import Storage

/// A service with everything its page shows.
public struct ServiceRecord: Sendable {
    public let service: Service
    /// Nil where no report has been issued.
    public let position: CurrentPosition?
    /// How far the actions of each point have come, by point number, in the standard of the position.
    public let progress: [Int: ActionProgress]
    public let reports: [ListedReport]
    public let team: [TeamMember]
    /// One for each purpose, in the order of the purposes.
    public let readiness: [Readiness]
    /// Everything that was asked for it, newest first.
    public let bookings: [Booking]
    public let questions: [PanelQuestion]
    /// The phases that it was moved to, newest first.
    public let phaseMoves: [HistoryLine]
    /// What the person who asked holds towards the service.
    public let roles: Set<Role>

    public var mayManageTeam: Bool { !roles.isDisjoint(with: [.assessmentsTeam, .teamLead]) }
}

extension Reader {
    /// By name.
    public func services(for person: Person) async throws -> [ListedService] {
        try await database.read { [today] in try $0.services(for: person, today: today) }
    }

    /// One page of them, 1 to 200 long.
    public func services(for person: Person, page: Int, size: Int = 50) async throws -> Slice<ListedService> {
        try await database.read { [today] in try $0.services(for: person, today: today, page: page, size: max(1, min(200, size))) }
    }

    /// Throws `Failure.notFound` where there is none, or none that the person may read.
    public func service(_ id: Service.ID, for person: Person) async throws -> ServiceRecord {
        try await database.read { snapshot in
            let standards = try snapshot.standards(of: person.organisation)
            guard let service = try snapshot.service(id, for: person) else { throw Failure.notFound }
            let position = CurrentPosition(of: try snapshot.outcomes(of: id), catalogue: standards)
            let facts = try snapshot.readinessFacts(of: service, position: position)
            let actions = facts.actions.filter { $0.standard == position?.standard }
            return ServiceRecord(
                service: service, position: position,
                progress: Dictionary(grouping: actions, by: \.point).mapValues { ActionProgress(of: $0.map(\.status)) },
                reports: try snapshot.reports(for: person, service: id), team: try snapshot.team(of: id),
                readiness: Readiness.Purpose.allCases.map { Readiness(for: $0, of: facts) }, bookings: try snapshot.bookings(of: id),
                questions: try snapshot.questions(of: id), phaseMoves: try snapshot.phaseMoves(of: id),
                roles: try snapshot.roles(of: person, towards: id)
            )
        }
    }

    /// The people of the person's organisation who are not disabled, by name.
    public func colleagues(of person: Person) async throws -> [Person] {
        try await database.read { try $0.people(of: person.organisation).filter { !$0.isDisabled } }
    }
}
