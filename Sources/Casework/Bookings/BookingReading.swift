public import Domain
import Storage

/// A booking with everything its page shows.
public struct BookingRecord: Sendable {
    public let booking: Booking
    public let service: Service
    public let rules: BookingRules
    /// Of the organisation.
    public let workingDays: WorkingDays
    /// The points it is about now: for a reassessment exactly those that are red.
    public let scope: [StandardPoint]
    public let readiness: Readiness
    /// Who sits on the panel now: once its report is begun, that is changed on the report's page. Empty before a day is fixed.
    public let panel: [PanelMember]
    /// Who may sit on the panel: people of the organisation who are not in the service's team, by name.
    public let panellists: [Person]
    /// The report of its assessment, where the person may read it.
    public let report: Report?
    /// The report was begun, whoever may read it.
    public let isBegun: Bool
    /// Newest first.
    public let history: [HistoryLine]
    /// The person who asked, as they stand towards the service and the panel.
    public let actor: Actor
    fileprivate let names: [Person.ID: String]

    /// "Joanna Petrie"; "Somebody" where the name is not known.
    public func name(of person: Person.ID) -> String { names[person] ?? "Somebody" }
}

extension Reader {
    /// Throws `Failure.notFound` where there is none, or none that the person may read.
    public func booking(_ id: Booking.ID, for person: Person) async throws -> BookingRecord {
        try await database.read { [now] snapshot in
            let standards = try snapshot.standards(of: person.organisation)
            let (booking, actor) = try snapshot.booking(id, by: person, at: now)
            guard let service = try snapshot.service(booking.service, for: person),
                let organisation = try snapshot.organisation(booking.organisation)
            else { throw Failure.notFound }
            let position = CurrentPosition(of: try snapshot.outcomes(of: service.id), catalogue: standards)
            let points = DemonstrationScope.points(for: booking.kind, in: position)
            let report = try booking.schedule.flatMap { try snapshot.report(of: $0.assessment) }
            let people = try snapshot.people(of: booking.organisation)
            let team = Set(try snapshot.team(of: service.id).map(\.person.id))
            return BookingRecord(
                booking: booking, service: service, rules: organisation.bookingRules,
                workingDays: organisation.holidays.workingDays,
                scope: position?.points.map(\.point).filter { points.contains($0.number) } ?? [],
                readiness: try snapshot.readiness(of: service, for: Readiness.Purpose(booking.kind), standards: standards),
                panel: try booking.schedule.map { try snapshot.panel(of: $0.assessment) } ?? [],
                panellists: people.filter { !$0.isDisabled && !team.contains($0.id) },
                report: try report.flatMap { try snapshot.report($0.id, for: person) }, isBegun: report != nil,
                history: try snapshot.history(of: booking), actor: actor,
                names: Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first })
        }
    }

    /// Everything that was ever asked for a service, newest first. Throws `Failure.notFound` where the person may not read it.
    public func bookings(of service: Service.ID, for person: Person) async throws -> [Booking] {
        try await database.read { snapshot in
            guard try snapshot.service(service, for: person) != nil else { throw Failure.notFound }
            return try snapshot.bookings(of: service)
        }
    }

    /// What the person may read of bookings that stand so, the longest waiting first.
    public func bookings(for person: Person, statuses: Set<Booking.Status>) async throws -> [ListedBooking] {
        try await database.read { try $0.bookings(for: person, statuses: statuses) }
    }

    /// Who of these people sits on another panel that day: for whoever names panels, because it tells of other services.
    public func conflicts(
        of people: Set<Person.ID>, on day: Day, besides booking: Booking.ID, for person: Person
    ) async throws -> [(person: Person.ID, serviceName: String)] {
        try await database.read { [now] snapshot in
            let (_, actor) = try snapshot.booking(booking, by: person, at: now)
            guard actor.holds(anyOf: Booking.Verb.setSchedule.roles) else { throw Booking.Refusal.notPermitted(.setSchedule) }
            return try snapshot.conflicts(of: people, on: day, besides: booking)
        }
    }

    /// What the person's calendar shows from one day to another, both included: scheduled and held bookings and the actions of their
    /// services that are due.
    public func calendar(from first: Day, to last: Day, for person: Person) async throws -> (bookings: [ListedBooking], due: [ListedAction])
    {
        try await database.read { snapshot in
            (
                try snapshot.bookings(for: person, from: first, to: last),
                try snapshot.due(for: person, service: nil, from: first, to: last)
            )
        }
    }
}
