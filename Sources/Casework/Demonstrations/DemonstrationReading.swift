public import Domain
import Foundation
import Storage

/// What a team shows, with everything its pages need.
public struct DemonstrationRecord: Sendable {
    public let service: Service
    /// With everything that the team leaves out, marked as hidden; `document.shown` is what others see.
    public let document: DemonstrationDocument
    /// Nil where nobody has written anything yet.
    public let demonstration: Demonstration?
    /// The one that is asked for, accepted or scheduled. Nil where there is none.
    public let booking: Booking?
    /// Newest assessment first, as far as the person may read them.
    public let reports: [ListedReport]
    /// The person who asked, as they stand towards the service and the panel of the booking.
    public let actor: Actor
    fileprivate let names: [Person.ID: String]

    public var kind: Booking.Kind { document.kind }

    /// The version that a form is made of.
    public var version: Version { demonstration?.version ?? .first }

    /// Whether the person may write it. Everybody else reads it.
    public var mayWrite: Bool { actor.holds(anyOf: Demonstration.Verb.write.roles) && demonstration?.report == nil }

    /// "Joanna Petrie"; "Somebody" where the name is not known.
    public func name(of person: Person.ID) -> String { names[person] ?? "Somebody" }
}

extension Reader {
    /// What the team prepares for its next assessment or reassessment. Throws `Failure.notFound` where the person may not read the service.
    public func demonstration(of service: Service.ID, kind: Booking.Kind, for person: Person) async throws -> DemonstrationRecord {
        try await database.read { [now, standards] snapshot in
            let shown = try snapshot.openDemonstration(of: service, kind: kind)
            return try snapshot.demonstration(shown, of: service, kind: kind, for: person, at: now, standards)
        }
    }

    /// What was shown before a report was written. Throws `Failure.notFound` where nothing was, or where the person may not read the report.
    public func demonstration(before report: Report.ID, for person: Person) async throws -> DemonstrationRecord {
        try await database.read { [now, standards] snapshot in
            guard try snapshot.report(report, for: person) != nil, let shown = try snapshot.demonstration(before: report) else {
                throw Failure.notFound
            }
            return try snapshot.demonstration(shown, of: shown.service, kind: shown.kind, for: person, at: now, standards)
        }
    }
}

extension Snapshot {
    fileprivate func demonstration(
        _ demonstration: Demonstration?, of id: Service.ID, kind: Booking.Kind, for person: Person, at instant: Date,
        _ standards: [Standard]
    ) throws -> DemonstrationRecord {
        guard let service = try service(id, for: person) else { throw Failure.notFound }
        let booking = try openBooking(of: id, kind: kind)
        let roles = try roles(of: person, towards: id, assessment: booking?.schedule?.assessment)
        let record = try demonstrationRecord(of: service, standards: standards)
        return DemonstrationRecord(
            service: service, document: DemonstrationDocument(kind, demonstration, of: record), demonstration: demonstration,
            booking: booking,
            reports: try reports(for: person, service: id), actor: Actor(person: person.id, roles: roles, instant: instant),
            names: record.names)
    }

    /// Everything on record of a service that can be shown, in a fixed number of queries and one for each report that holds a rating of now.
    private func demonstrationRecord(of service: Service, standards: [Standard]) throws -> DemonstrationDocument.Record {
        let outcomes = try outcomes(of: service.id)
        let actions = try actions(of: service.id)
        let events = try actionHistory(of: service.id)
        let questions = try questions(of: service.id)
        let names = try names(of: events.compactMap(\.entry.by) + actions.compactMap(\.owner) + questions.flatMap(\.conversation).map(\.by))
        return DemonstrationDocument.Record(
            position: CurrentPosition(of: outcomes, catalogue: standards), reports: try issuedEditions(of: outcomes.map(\.report)),
            actions: actions, events: events, questions: questions, names: Dictionary(names.map { ($0.id, $0.name) }) { first, _ in first })
    }

    /// As the team has them: an amendment tells nothing before it is issued.
    private func issuedEditions(of reports: [Report.ID]) throws -> [Report] {
        try reports.compactMap { id in
            guard let report = try report(id) else { return nil }
            return try issuedEdition(of: report)
        }
    }
}
