public import Domain
import Foundation
import Storage

extension Casework {
    /// The only way a report changes: as `change` of an action. Issuing it raises its actions in the same transaction.
    @discardableResult
    public func change(
        _ id: Report.ID, by person: Person, expecting version: Version?,
        _ verb: @Sendable @escaping (inout Report, Actor) throws -> Report.Event
    ) async throws -> Report {
        try await change(id, by: person, expecting: version) { report, actor, _ in try verb(&report, actor) }
    }

    /// The same for a verb that needs to read more than the report, or after which something else follows.
    @discardableResult
    func change(
        _ id: Report.ID, by person: Person, expecting version: Version?,
        _ verb: @Sendable @escaping (inout Report, Actor, Transaction) throws -> Report.Event
    ) async throws -> Report {
        let instant = environment.instant
        return try await database.write { transaction in
            try transaction.change(id, by: person, expecting: version, at: instant, verb).0
        }
    }
}

extension Transaction {
    /// Takes one step with a report: loads it, asks the verb, saves it and records it. Gives the number of the history entry.
    func change(
        _ id: Report.ID, by person: Person, expecting version: Version?, at instant: Date,
        _ verb: (inout Report, Actor, Transaction) throws -> Report.Event
    ) throws -> (Report, sequence: Int) {
        let (report, actor) = try report(id, by: person, at: instant)
        var changed = report
        let event = try step(seen: version, now: report.version) { try verb(&changed, actor, self) }
        try update(changed, from: report.version)
        return (changed, try record(event, of: changed, from: report.status, by: person.id, at: instant))
    }

    @discardableResult
    func record(_ event: Report.Event, of report: Report, from status: Report.Status?, by person: Person.ID?, at instant: Date) throws
        -> Int
    {
        let entry = NewEntry(
            organisation: report.organisation, at: instant, by: person, what: .report(event), from: status?.rawValue,
            to: report.status.rawValue, service: report.service, report: report.id
        )
        return try record(entry, after: report)
    }
}

extension Snapshot {
    /// A report that the person may read, and the person as they stand towards it.
    func report(_ id: Report.ID, by person: Person, at instant: Date) throws -> (Report, Actor) {
        guard let report = try report(id, for: person) else { throw Failure.notFound }
        let roles = try roles(of: person, towards: report.service, assessment: report.assessment.id)
        return (report, Actor(person: person.id, roles: roles, instant: instant))
    }
}
