public import Domain
import Foundation
import Storage

extension Casework {
    /// Makes the draft report of what was read and corrected, for a service that is there or a new one.
    @discardableResult
    public func confirm(
        _ id: Import.ID, by person: Person, expecting version: Version?, for choice: ServiceChoice, leadAssessor: Person.ID?
    ) async throws -> Report {
        try requireImporter(person)
        let instant = environment.instant
        return try await database.write { [self] transaction in
            guard var reading = try transaction.waitingImport(id, in: person.organisation) else { throw Failure.notFound }
            if let version, version != reading.version { throw Failure.changedMeanwhile }
            let before = reading.version
            let service = try transaction.service(choice, for: person, at: instant, ids: environment)
            let report = try keep(reading, for: service, by: person.id, at: instant, in: transaction)
            if let leadAssessor { try transaction.seat(leadAssessor, on: report, by: person.id, at: instant) }
            try reading.confirm(as: report.id)
            try transaction.update(reading, from: before)
            return report
        }
    }

    /// Inserts the report and its history; the caller has asked for permission.
    func keep(
        _ reading: Import, for service: Service, by person: Person.ID?, at instant: Date, in transaction: Transaction
    ) throws -> Report {
        let (content, kind, date) = try reading.content(knowing: try transaction.standards(of: service.organisation))
        let booked = try transaction.bookedAssessment(of: service.id, kind: kind, on: date)
        let report = Report(
            id: environment.id(), organisation: service.organisation,
            assessment: Assessment(
                id: booked?.id ?? environment.id(), service: service.id, kind: kind, phase: booked?.phase ?? reading.details.phase,
                date: date),
            origin: .imported(format: reading.format, fileName: reading.fileName, fingerprint: reading.fingerprint), content: content
        )
        try transaction.insert(report)
        try transaction.record(
            .imported(format: reading.format, fileName: reading.fileName), of: report, from: nil, by: person, at: instant)
        return report
    }
}

/// Which service an imported report belongs to.
public enum ServiceChoice: Hashable, Sendable {
    case existing(Service.ID)
    case new(name: Words, provider: Words?, phase: Phase?)
}

extension Transaction {
    fileprivate func service(_ choice: ServiceChoice, for person: Person, at instant: Date, ids: Environment) throws -> Service {
        switch choice {
        case .existing(let id):
            guard let service = try service(id, for: person) else { throw Failure.notFound }
            return service
        case .new(let name, let provider, let phase):
            return try create(
                Service(id: ids.id(), organisation: person.organisation, name: name.text, phase: phase, provider: provider?.text),
                by: person.id, at: instant
            )
        }
    }
}

extension Snapshot {
    /// The assessment that was booked here for that day, whose report comes as a file. Nil where there is none, or where its report has been
    /// begun.
    fileprivate func bookedAssessment(of service: Service.ID, kind: Assessment.Kind, on day: Day) throws -> Assessment? {
        guard let kind = Booking.Kind(kind), let schedule = try openBooking(of: service, kind: kind)?.schedule, schedule.slot.day == day,
            try report(of: schedule.assessment) == nil
        else { return nil }
        return try assessment(schedule.assessment)
    }
}
