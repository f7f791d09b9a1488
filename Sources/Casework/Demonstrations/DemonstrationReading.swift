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
    /// What the points are points of. Nil where no report has been issued.
    public let standard: Standard?
    /// The one that is asked for, accepted or scheduled. Nil where there is none.
    public let booking: Booking?
    /// Newest assessment first, as far as the person may read them.
    public let reports: [ListedReport]
    /// The person who asked, as they stand towards the service and the panel of the booking.
    public let actor: Actor

    public var kind: Booking.Kind { document.kind }

    /// Whether the person may write it. Everybody else reads it.
    public var mayWrite: Bool { actor.holds(anyOf: Demonstration.Verb.write.roles) && demonstration?.report == nil }
}

extension Reader {
    /// What the team prepares for its next assessment or reassessment. Throws `Failure.notFound` where the person may not read the service.
    public func demonstration(of service: Service.ID, kind: Booking.Kind, for person: Person) async throws -> DemonstrationRecord {
        try await database.read { [now] snapshot in
            let standards = try snapshot.standards(of: person.organisation)
            guard let service = try snapshot.service(service, for: person) else { throw Failure.notFound }
            let shown = try snapshot.openDemonstration(of: service.id, kind: kind)
            let record = try snapshot.recordToShow(of: service, standards: standards)
            return try snapshot.demonstration(shown, of: service, kind: kind, record, for: person, at: now, standards)
        }
    }

    /// What was shown before a report was written, as it was shown. Throws `Failure.notFound` where nothing was, or where the person may not
    /// read the report.
    public func demonstration(before report: Report.ID, for person: Person) async throws -> DemonstrationRecord {
        try await database.read { [now] snapshot in
            let standards = try snapshot.standards(of: person.organisation)
            guard try snapshot.standing(of: report, for: person) != nil, let shown = try snapshot.demonstration(before: report),
                let service = try snapshot.service(shown.service, for: person), let issued = try snapshot.sequenceOfIssue(of: report)
            else { throw Failure.notFound }
            let record = try snapshot.recordToShow(of: service, upTo: issued - 1, standards: standards)
            return try snapshot.demonstration(shown, of: service, kind: shown.kind, record, for: person, at: now, standards)
        }
    }

    /// What the team prepares, and of which service, for an operator. Throws `Failure.notFound` where there is no such service.
    public func demonstrationForOperator(of service: Service.ID, kind: Booking.Kind) async throws -> (Service, DemonstrationDocument) {
        try await database.read { snapshot in
            guard let service = try snapshot.service(service) else { throw Failure.notFound }
            let standards = try snapshot.standards(of: service.organisation)
            let shown = try snapshot.openDemonstration(of: service.id, kind: kind)
            return (service, DemonstrationDocument(kind, shown, of: try snapshot.recordToShow(of: service, standards: standards)))
        }
    }
}

extension Snapshot {
    fileprivate func demonstration(
        _ demonstration: Demonstration?, of service: Service, kind: Booking.Kind, _ record: DemonstrationDocument.Record,
        for person: Person, at instant: Date, _ standards: [Standard]
    ) throws -> DemonstrationRecord {
        let booking = try openBooking(of: service.id, kind: kind)
        let roles = try roles(of: person, towards: service.id, assessment: booking?.schedule?.assessment)
        let document = DemonstrationDocument(kind, demonstration, of: record)
        return DemonstrationRecord(
            service: service, document: document, demonstration: demonstration,
            standard: standards.first { $0.id == document.standard }, booking: booking,
            reports: try reports(for: person, service: service.id), actor: Actor(person: person.id, roles: roles, instant: instant))
    }
}
