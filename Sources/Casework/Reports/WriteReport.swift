public import Domain
import Foundation
import Storage

/// Writing a report here: begun, written part by part by several people at once, given up or amended.
extension Casework {
    /// Begins the report of an assessment that was not booked here. Throws `Report.Refusal` where there is nothing to rate.
    @discardableResult
    public func beginReport(_ beginning: Beginning, of service: Service.ID, by person: Person) async throws -> Report {
        let instant = environment.instant
        return try await database.write { [environment] transaction in
            let standards = try transaction.organisationStandards(person.organisation)
            guard let service = try transaction.service(service, for: person) else { throw Failure.notFound }
            let actor = Actor(person: person.id, roles: try transaction.roles(of: person, towards: service.id), instant: instant)
            guard actor.holds(anyOf: [.assessmentsTeam]) else {
                throw Failure.notPermitted("Only the assessments team can start a report without a booking.")
            }
            try transaction.checkBeginning(beginning.kind, of: service)
            try beginning.check(against: standards)
            let assessment = Assessment(
                id: environment.id(), service: service.id, kind: beginning.kind, phase: beginning.phase, date: beginning.date)
            // Whether they may sit there is asked when they are seated.
            let lead = try beginning.leadAssessor.map { id in
                guard let lead = try transaction.person(id) else { throw Failure.notFound }
                return lead
            }
            let report = try transaction.begin(
                assessment, standard: beginning.standard, leadAssessor: lead?.name, in: service, actor, ids: environment, standards.all)
            if let lead { try transaction.seat(lead.id, on: report, by: person.id, at: instant) }
            return report
        }
    }

    /// Begins the report of an assessment that was booked here, with its panel. Throws `Report.Refusal` before its day.
    @discardableResult
    public func beginReport(of booking: Booking.ID, by person: Person) async throws -> Report {
        let instant = environment.instant
        return try await database.write { [environment] transaction in
            let standards = try transaction.organisationStandards(person.organisation)
            guard let booking = try transaction.booking(booking, for: person), let schedule = booking.schedule,
                let service = try transaction.service(booking.service, for: person),
                let assessment = try transaction.assessment(schedule.assessment)
            else { throw Failure.notFound }
            let roles = try transaction.roles(of: person, towards: service.id, assessment: assessment.id)
            let actor = Actor(person: person.id, roles: roles, instant: instant)
            guard actor.holds(anyOf: Report.beginners) else {
                throw Failure.notPermitted("Only \(Report.beginners.holders) can start the report.")
            }
            guard try transaction.report(of: assessment.id) == nil else { throw Report.Refusal.alreadyBegun }
            let position = CurrentPosition(of: try transaction.outcomes(of: service.id), catalogue: standards.all)
            let lead = try transaction.panel(of: assessment.id).first { $0.role == .leadAssessor }
            return try transaction.begin(
                assessment, standard: standards.next(after: position?.standard).id, leadAssessor: lead?.name, in: service, actor,
                ids: environment, standards.all)
        }
    }

    /// Writes one part of a report. `seen` is the fingerprint of that part as the person saw it: throws `Failure.changedMeanwhile` where
    /// somebody has written the same part since. Whoever writes another part is not in the way; with
    /// `expecting`, the version of the whole report that the person saw, they are.
    @discardableResult
    public func write(
        _ part: Report.Part, of id: Report.ID, seen: String?, by person: Person, expecting version: Version? = nil
    ) async throws -> Report {
        try await change(id, by: person, expecting: version) { report, actor, transaction in
            try report.admit(.write, actor)
            let now = report.content.counterpart(of: part)
            if let seen, let now, try now.fingerprint != seen, now != part { throw Failure.changedMeanwhile }
            return try report.write(part, knowing: try transaction.standards(of: report.organisation), by: actor)
        }
    }

    /// Begins an amendment of what was issued: a new edition that the panel writes and the assessments team issues again.
    @discardableResult
    public func amend(_ id: Report.ID, reason: Words?, by person: Person, expecting version: Version?) async throws -> Report {
        try await change(id, by: person, expecting: version) { report, actor, transaction in
            try report.amend(reason: reason, following: try transaction.actions(of: id), by: actor)
        }
    }

    /// Takes away a draft that the team has never seen. What it said stays in the history.
    public func discard(_ id: Report.ID, by person: Person, expecting version: Version?) async throws {
        let instant = environment.instant
        try await database.write { transaction in
            let (report, _) = try transaction.change(id, by: person, expecting: version, at: instant) { report, actor, _ in
                try report.discard(by: actor)
            }
            try transaction.delete(report)
            // A booking goes on: its report can be begun again.
            if try transaction.booking(of: report.assessment.id) == nil { try transaction.delete(report.assessment.id) }
        }
    }
}

/// What is known of an assessment before its report is written.
public struct Beginning: Hashable, Sendable {
    public let kind: Assessment.Kind
    public let phase: AssessedPhase?
    public let date: Day
    public let standard: Standard.ID
    public let leadAssessor: Person.ID?

    /// A reassessment takes the standard and the points from the service's current position, whatever is given here.
    public init(kind: Assessment.Kind, phase: AssessedPhase?, date: Day, standard: Standard.ID, leadAssessor: Person.ID?) {
        self.kind = kind
        self.phase = phase
        self.date = date
        self.standard = standard
        self.leadAssessor = leadAssessor
    }
}

extension Report.Part {
    /// The same for the same words: what a form carries so that it is known whether somebody else has written meanwhile.
    public var fingerprint: String {
        get throws {
            switch self {
            case .point(let point): try Digest.hex(ofJSON: point)
            case .summary(let summary): try Digest.hex(ofJSON: summary)
            }
        }
    }
}

extension Snapshot {
    /// What is booked is reported on from its booking: otherwise that would wait for ever.
    fileprivate func checkBeginning(_ kind: Assessment.Kind, of service: Service) throws {
        guard Assessment.Kind.begunByHand.contains(kind) else {
            throw Failure.invalid([.init("kind", "Choose an assessment, a reassessment or a peer review")])
        }
        guard let booked = try Booking.Kind(kind).flatMap({ try openBooking(of: service.id, kind: $0) }), let slot = booked.slot else {
            return
        }
        throw Failure.invalid([
            .init("kind", "This is booked for \(slot.day.words). Write its report from the booking, or cancel the booking first")
        ])
    }
}

extension Beginning {
    /// A reassessment is against what the service was assessed against, retired or not.
    fileprivate func check(against standards: OrganisationStandards) throws {
        guard kind != .reassessment, let listed = standards.listed(standard), listed.isRetired else { return }
        throw Failure.invalid([.init("standard", "“\(listed.standard.title)” is retired. Choose another standard")])
    }
}

extension Transaction {
    fileprivate func begin(
        _ assessment: Assessment, standard id: Standard.ID, leadAssessor: String?, in service: Service, _ actor: Actor, ids: Environment,
        _ standards: [Standard]
    ) throws -> Report {
        let position = CurrentPosition(of: try outcomes(of: service.id), catalogue: standards)
        let isReassessment = assessment.kind == .reassessment
        // Two reassessments of the same points would contradict each other.
        if isReassessment,
            try reportStandings(of: service.id).contains(where: { $0.assessment.kind == .reassessment && !$0.status.hasBeenIssued })
        {
            throw Report.Refusal.alreadyBegun
        }
        let id = isReassessment ? position?.standard ?? id : id
        guard let standard = standards.first(where: { $0.id == id }) else { throw Report.Refusal.unknownStandard(id) }
        let points = isReassessment ? position?.redPoints ?? [] : standard.points.map(\.number)
        let (report, event) = try Report.begun(
            id: ids.id(), organisation: service.organisation, assessment: assessment, standard: standard, points: points,
            leadAssessor: leadAssessor, by: actor)
        try insert(report)
        try record(event, of: report, from: nil, by: actor.person, at: actor.instant)
        return report
    }
}
