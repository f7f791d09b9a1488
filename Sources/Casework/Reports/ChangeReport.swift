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
        let instant = environment.instant
        let (report, sequence) = try await database.write { transaction in
            let (report, actor) = try transaction.report(id, by: person, at: instant)
            var changed = report
            let event = try step(seen: version, now: report.version) { try verb(&changed, actor) }
            try transaction.update(changed, from: report.version)
            return (changed, try transaction.record(event, of: changed, from: report.status, by: person.id, at: instant))
        }
        live.publish(sequence, on: report.id)
        return report
    }

    /// Sends the report to the team and gives it the actions.
    @discardableResult
    public func issue(_ id: Report.ID, by person: Person, expecting version: Version?) async throws -> Report {
        let instant = environment.instant
        let (report, told) = try await database.write { [environment, standards = reader.standards] transaction in
            let (report, actor) = try transaction.report(id, by: person, at: instant)
            guard let organisation = try transaction.organisation(report.organisation) else { throw Failure.notFound }
            var changed = report
            let event = try step(seen: version, now: report.version) {
                try changed.issue(by: actor, knowing: standards, workingDays: .englandAndWales)
            }
            try transaction.update(changed, from: report.version)
            let sequence = try transaction.record(event, of: changed, from: report.status, by: person.id, at: instant)
            guard !report.hasBeenIssued else { return (changed, [id: sequence]) }
            // In the order of the report: lists sort by identifier what is due on one day.
            var ids = (0..<changed.content.trackedActionCount).map { _ in environment.id(of: Action.self) }.sorted().makeIterator()
            let actions = changed.raisedActions(clock: organisation.clock, issuedAt: instant) { ids.next() ?? environment.id() }
            for action in actions {
                try transaction.insert(action)
                try transaction.record(.raised, of: action, from: nil, by: person.id, at: instant)
            }
            let settled = try transaction.settleEarlierActions(by: changed, actor)
            let rated = try transaction.tellEarlierReports(of: changed, actor)
            return (changed, settled.merging(rated) { max($0, $1) }.merging([id: sequence]) { max($0, $1) })
        }
        for (report, sequence) in told { live.publish(sequence, on: report) }
        return report
    }
}

extension Transaction {
    /// What the report leaves of the actions that earlier reports gave for the points it rates: none stays open. Gives the last entry about
    /// each of those reports.
    fileprivate func settleEarlierActions(by report: Report, _ actor: Actor) throws -> [Report.ID: Int] {
        var told: [Report.ID: Int] = [:]
        for before in try unfinishedActions(of: report.service, assessedUntil: report.assessment.date) {
            guard let outcome = report.outcome(for: before) else { continue }
            var action = before
            let event =
                switch outcome {
                case .resolve: try action.resolveByReport(report.id, by: actor)
                case .supersede: try action.supersede(by: report.id, actor)
                }
            try update(action, from: before.version)
            told[action.report] = try record(event, of: action, from: before.status, by: actor.person, at: actor.instant)
        }
        return told
    }
}

extension Transaction {
    /// Writes into the history of each earlier report what this one says of its open points. Gives the entry about each.
    fileprivate func tellEarlierReports(of report: Report, _ actor: Actor) throws -> [Report.ID: Int] {
        guard report.hasFixedScope else { return [:] }
        var told: [Report.ID: Int] = [:]
        for outcome in try outcomes(of: report.service) where outcome.report != report.id {
            guard let earlier = try self.report(outcome.report), let rating = report.laterRating(of: earlier) else { continue }
            told[earlier.id] = try record(
                .ratedAgain(rating), of: earlier, from: earlier.status, by: actor.person, at: actor.instant)
        }
        return told
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

extension Transaction {
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
