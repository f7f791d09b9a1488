public import Domain
import Foundation
import Storage

extension Casework {
    /// Sends the report to the team, with all that follows: its actions are raised, or follow the amendment; what earlier reports left open
    /// of the points it rates is settled; what was booked for it was held.
    @discardableResult
    public func issue(_ id: Report.ID, by person: Person, expecting version: Version?) async throws -> Report {
        let instant = environment.instant
        return try await database.write { [environment] transaction in
            let standards = try transaction.standards(of: person.organisation)
            let (before, actor) = try transaction.report(id, by: person, at: instant)
            guard let organisation = try transaction.organisation(before.organisation) else { throw Failure.notFound }
            let report = try transaction.change(id, by: person, expecting: version, at: instant) { report, actor, _ in
                try report.issue(by: actor, knowing: standards, workingDays: organisation.holidays.workingDays)
            }.0
            let issue = Issue(
                report: report, replaces: try transaction.issuedBefore(before), actor: actor, clock: organisation.clock,
                standards: standards)
            if before.hasBeenIssued {
                try issue.followAmendment(reason: before.state.amendmentReason, in: transaction, ids: environment)
            } else {
                try issue.close(in: transaction)
                try issue.raiseActions(in: transaction, ids: environment)
            }
            try issue.settle(in: transaction)
            try issue.rescopeDrafts(in: transaction)
            return report
        }
    }
}

/// What follows when a report is issued.
private struct Issue {
    let report: Report
    /// The edition that the team had until now. Nil at the first issue.
    let replaces: Report?
    let actor: Actor
    let clock: Clock
    let standards: [Standard]

    /// The booking it reports on has been held, and what the team showed is over. What it prepares for next time is not: neither for an
    /// old report that is brought in late.
    func close(in transaction: Transaction) throws {
        if let booking = try transaction.booking(of: report.assessment.id), booking.status == .scheduled {
            try transaction.advance(booking, actor) { booking, actor throws(Booking.Refusal) in
                try booking.hold(as: report.id, by: actor)
            }
        }
        guard let kind = Booking.Kind(report.assessment.kind),
            let shown = try transaction.openDemonstration(of: report.service, kind: kind), try isNewest(in: transaction)
        else { return }
        let points = report.content.points.map(\.number)
        try transaction.advance(shown, actor) { try $0.close(by: report.id, points: points) }
    }

    private func isNewest(in transaction: Transaction) throws -> Bool {
        let newest = try transaction.outcomes(of: report.service).max { ($0.date, $0.report) < ($1.date, $1.report) }
        return newest?.report == report.id
    }

    func raiseActions(in transaction: Transaction, ids: Environment) throws {
        // In the order of the report: lists sort by identifier what is due on one day.
        var sorted = (0..<report.content.trackedActionCount).map { _ in ids.id(of: Action.self) }.sorted().makeIterator()
        try raise(report.raisedActions(clock: clock, issuedAt: actor.instant) { sorted.next() ?? ids.id() }, in: transaction)
    }

    func followAmendment(reason: Words?, in transaction: Transaction, ids: Environment) throws {
        let actions = try transaction.actions(of: report.id)
        let amendment = report.amendment(of: actions)
        let reason = reason ?? Words("The report was amended.")
        for change in amendment.changed {
            if let rating = change.rating {
                let due = report.due(rating, by: clock, at: actor.instant)
                try advance(change.action.id, in: transaction) { try $0.rerate(to: rating, due: due, by: $1) }
                try dateReassessment(of: change.action.id, in: transaction)
            }
            if let text = change.text {
                try advance(change.action.id, in: transaction) { try $0.reword(to: Words(text), reason: reason, by: $1) }
            }
        }
        for action in amendment.withdrawn {
            try advance(action.id, in: transaction) { try $0.withdraw(reason: reason, by: $1) }
        }
        let added = report.raisedActions(by: amendment, after: actions, clock: clock, issuedAt: actor.instant) { ids.id() }
        try raise(added, in: transaction)
    }

    /// None of what earlier reports asked for on the points it rates stays open, nor what it asks for itself where a later report, issued
    /// before it, rates the point.
    func settle(in transaction: Transaction) throws {
        for action in try transaction.unfinishedActions(before: report) { try settle(action, by: report, in: transaction) }
        let outcomes = try transaction.outcomes(of: report.service).sorted { ($0.date, $0.report) < ($1.date, $1.report) }
        for outcome in outcomes where outcome.report != report.id {
            guard let other = try transaction.report(outcome.report) else { continue }
            // What an amendment will say settles nothing before it is issued.
            let said = try transaction.issuedEdition(of: other)
            if (outcome.date, outcome.report) < (report.assessment.date, report.id) {
                // An amendment says again only what it says otherwise.
                guard let rating = report.laterRating(of: said), rating != replaces?.laterRating(of: said) else { continue }
                try transaction.record(
                    .ratedAgain(rating), of: other, from: other.status, by: actor.person, at: actor.instant)
            } else {
                for action in try transaction.actions(of: report.id) { try settle(action, by: said, in: transaction) }
            }
        }
    }

    /// A reassessment that is being written looks at what is red now.
    func rescopeDrafts(in transaction: Transaction) throws {
        guard let position = CurrentPosition(of: try transaction.outcomes(of: report.service), catalogue: standards) else { return }
        let red = position.points.filter { $0.obligation == .red }.map(\.point)
        for standing in try transaction.reportStandings(of: report.service) where !standing.status.hasBeenIssued {
            guard let before = try transaction.report(standing.id) else { continue }
            var draft = before
            guard let event = draft.rescope(to: red, of: position.standard) else { continue }
            try transaction.update(draft, from: before.version)
            try transaction.record(event, of: draft, from: before.status, by: actor.person, at: actor.instant)
        }
    }

    private func settle(_ action: Action, by report: Report, in transaction: Transaction) throws {
        guard let outcome = report.outcome(for: action) else { return }
        try advance(action.id, in: transaction) { action, actor in
            switch outcome {
            case .resolve: try action.resolveByReport(report.id, by: actor)
            case .supersede: try action.supersede(by: report.id, actor)
            }
        }
    }

    private func raise(_ actions: [Action], in transaction: Transaction) throws {
        for action in actions {
            try transaction.insert(action)
            try transaction.record(.raised, of: action, from: nil, by: actor.person, at: actor.instant)
            try dateReassessment(of: action.id, in: transaction)
        }
    }

    /// A red action that comes after its reassessment was booked is due on the same day as the others.
    private func dateReassessment(of id: Action.ID, in transaction: Transaction) throws {
        guard let action = try transaction.action(id), action.rating == .red, !action.status.isClosed,
            let booking = try transaction.openBooking(of: report.service, kind: .reassessment), let day = booking.slot?.day
        else { return }
        try advance(id, in: transaction) { try $0.scheduleReassessment(on: day, by: $1) }
    }

    private func advance(
        _ id: Action.ID, in transaction: Transaction, _ verb: (inout Action, Actor) throws -> Action.Event
    ) throws {
        guard let before = try transaction.action(id) else { throw Failure.notFound }
        var action = before
        let event = try verb(&action, actor)
        try transaction.update(action, from: before.version)
        try transaction.record(event, of: action, from: before.status, by: actor.person, at: actor.instant)
    }
}

extension Snapshot {
    /// The report as the team had it before an amendment. Nil where it had none of it.
    fileprivate func issuedBefore(_ report: Report) throws -> Report? {
        report.hasBeenIssued ? try issuedEdition(of: report) : nil
    }
}

extension Report.State {
    fileprivate var amendmentReason: Words? {
        switch self {
        case .amended(let reason, _, _): reason
        case .draft, .submitted, .issued, .challenged, .accepted: nil
        }
    }
}
