public import Domain
import Foundation
import Storage

extension Casework {
    /// For a form in which a booking is asked for.
    public func newBooking() -> Booking.ID { environment.id() }

    /// Asks for a date. What is in scope and whether the service is ready are computed here. `booking` is made with the form, so that a form
    /// sent twice asks once; what was changed in it is asked anew. Throws `Booking.Refusal` with the lines of readiness that are missing, or
    /// with the dates that break a rule, and `Failure.changedMeanwhile` where somebody else asked in the same moment.
    @discardableResult
    public func requestBooking(
        _ draft: Booking.Draft, kind: Booking.Kind, phase: AssessedPhase?, of id: Service.ID, as booking: Booking.ID? = nil,
        by person: Person
    ) async throws -> Booking {
        let new = booking ?? environment.id()
        do {
            return try await request(draft, kind: kind, phase: phase, of: id, as: new, by: person)
        } catch StorageError.constraint(.unique, _) {
            // The same form again, in the same moment: it is there now, and is given as it is.
            guard let made = try await database.read({ try $0.booking(new, for: person) }), made.service == id else {
                throw Failure.changedMeanwhile
            }
            return made
        }
    }

    private func request(
        _ draft: Booking.Draft, kind: Booking.Kind, phase: AssessedPhase?, of id: Service.ID, as new: Booking.ID, by person: Person
    ) async throws -> Booking {
        let (instant, other): (Date, Booking.ID) = (environment.instant, environment.id())
        return try await database.write { transaction in
            let standards = try transaction.standards(of: person.organisation)
            let made = try transaction.booking(new, for: person)
            if let made {
                guard made.service == id, made.request.by == person.id else { throw Failure.notFound }
                if made.kind == kind, made.phase == phase, made.request.isWhatWasAsked(by: draft) { return made }
            }
            guard let service = try transaction.service(id, for: person),
                let organisation = try transaction.organisation(service.organisation)
            else { throw Failure.notFound }
            let actor = Actor(person: person.id, roles: try transaction.roles(of: person, towards: id), instant: instant)
            let position = CurrentPosition(of: try transaction.outcomes(of: id), catalogue: standards)
            let (booking, event) = try Booking.request(
                id: made == nil ? new : other, organisation: service.organisation, service: id, kind: kind, phase: phase, draft: draft,
                points: DemonstrationScope.points(for: kind, in: position),
                readiness: try transaction.readiness(of: service, for: Readiness.Purpose(kind), standards: standards),
                rules: organisation.bookingRules, calendar: organisation.holidays.workingDays, by: actor)
            try transaction.insert(booking)
            try transaction.record(event, of: booking, from: nil, by: person.id, at: instant)
            return booking
        }
    }

    /// The way a booking changes where nothing else follows from it: triage. Throws `Booking.Refusal`.
    @discardableResult
    public func change(
        _ id: Booking.ID, by person: Person, expecting version: Version?,
        _ verb: @Sendable @escaping (inout Booking, Actor) throws -> Booking.Event
    ) async throws -> Booking {
        let instant = environment.instant
        return try await database.write { transaction in
            let (booking, actor) = try transaction.booking(id, by: person, at: instant)
            return try transaction.advance(booking, actor, seen: version, verb)
        }
    }
}

extension Readiness.Purpose {
    public init(_ kind: Booking.Kind) {
        switch kind {
        case .reassessment: self = .reassessment
        case .assessment: self = .nextAssessment
        }
    }
}

extension Booking.Request {
    fileprivate func isWhatWasAsked(by draft: Booking.Draft) -> Bool {
        preferred == draft.preferred && attending == draft.attending && transactionsPerYear == draft.transactionsPerYear
            && usersInOtherOrganisations == draft.usersInOtherOrganisations && answeredForBy == draft.answeredForBy && note == draft.note
    }
}

extension Booking.Kind {
    /// Nil for what is not booked.
    init?(_ kind: Assessment.Kind) {
        switch kind {
        case .assessment: self = .assessment
        case .reassessment: self = .reassessment
        case .amberEvidenceReview, .peerReview, .selfCertification: return nil
        }
    }
}

extension Snapshot {
    /// A booking that the person may read, and the person as they stand towards its service.
    func booking(_ id: Booking.ID, by person: Person, at instant: Date) throws -> (Booking, Actor) {
        guard let booking = try booking(id, for: person) else { throw Failure.notFound }
        let roles = try roles(of: person, towards: booking.service, assessment: booking.schedule?.assessment)
        return (booking, Actor(person: person.id, roles: roles, instant: instant))
    }
}

extension Transaction {
    /// Takes one step with a booking, saves it and records it.
    @discardableResult
    func advance(
        _ booking: Booking, _ actor: Actor, seen: Version? = nil, _ verb: (inout Booking, Actor) throws -> Booking.Event
    ) throws -> Booking {
        var changed = booking
        let event = try step(seen: seen, now: booking.version) { try verb(&changed, actor) }
        try update(changed, from: booking.version)
        try record(event, of: changed, from: booking.status, by: actor.person, at: actor.instant)
        return changed
    }

    fileprivate func record(
        _ event: Booking.Event, of booking: Booking, from status: Booking.Status?, by person: Person.ID, at instant: Date
    ) throws {
        let entry = NewEntry(
            organisation: booking.organisation, at: instant, by: person, what: .booking(booking.id, event), from: status?.rawValue,
            to: booking.status.rawValue, service: booking.service)
        try record(entry, after: booking)
    }
}
