public import Domain
import Foundation
import Storage

extension Reader {
    /// The live document, or with `moment` as it stood then. `since` shows what has changed from the end of the day before it.
    ///
    /// Throws `Failure.notFound` where the person may not read the report or where it has not been issued, `Failure.invalid` for `as-at` or
    /// `since` where that moment is still to come, or where the report had not been issued then.
    public func trackingDocument(of id: Report.ID, for person: Person, at moment: PastMoment? = nil, since day: Day? = nil) async throws
        -> TrackingDocument
    {
        try await database.read { [self] snapshot in
            guard let standing = try snapshot.standing(of: id, for: person) else { throw Failure.notFound }
            let roles = try snapshot.roles(of: person, towards: standing.service, assessment: standing.assessment)
            let actor = Actor(person: person.id, roles: roles, instant: now)
            return try trackingDocument(of: standing, for: actor, at: moment, since: day, in: snapshot)
        }
    }

    /// The same for an operator, who reads as the assessments team of the report's organisation.
    public func trackingDocumentForOperator(of id: Report.ID, at moment: PastMoment? = nil, since day: Day? = nil) async throws
        -> TrackingDocument
    {
        try await database.read { [self] snapshot in
            guard let standing = try snapshot.standing(of: id) else { throw Failure.notFound }
            let actor = Actor(person: Identifier(at: now, random: []), roles: [.assessmentsTeam], instant: now)
            return try trackingDocument(of: standing, for: actor, at: moment, since: day, in: snapshot)
        }
    }

    /// The number of the latest entry that a page of the tracker may not know yet. Throws `Failure.notFound` where the person may not read it.
    public func latestChange(ofTracker id: Report.ID, for person: Person) async throws -> Int {
        try await database.read { snapshot in
            guard let standing = try snapshot.standing(of: id, for: person), standing.status.hasBeenIssued else { throw Failure.notFound }
            return try snapshot.latestSequence(in: standing.organisation)
        }
    }

    /// Asks what may be read and of when; what was made for the same question before is shared.
    private func trackingDocument(
        of standing: ReportStanding, for actor: Actor, at past: PastMoment?, since day: Day?, in snapshot: Snapshot
    ) throws -> TrackingDocument {
        guard standing.status.hasBeenIssued else { throw Failure.notFound }
        let latest = try snapshot.latestSequence(in: standing.organisation)
        let moment = try snapshot.moment(past, of: standing.id, latest: latest, now: now)
        if let day, day > moment.day {
            let rule = past == nil ? "Date must be today or in the past" : "Date must be the same as or before \(moment.day.words)"
            throw Failure.invalid([.init("since", rule)])
        }
        let question = TrackerQuestion(
            report: standing.id, readsAmendments: actor.holds(anyOf: Report.amendmentReaders), latest: latest,
            sequence: moment.sequence, since: day)
        let document = try tracked.value(question) {
            try snapshot.trackingDocument(
                of: standing, for: actor, at: moment, since: day, knowing: try snapshot.standards(of: standing.organisation))
        }
        return document.read(at: moment.at)
    }
}

/// Everything that a tracking document depends on besides the history up to an entry, which never changes. Nothing that anybody does in
/// the organisation leaves `latest` as it is.
struct TrackerQuestion: Hashable, Sendable {
    let report: Report.ID
    let readsAmendments: Bool
    let latest: Int
    let sequence: Int
    let since: Day?
}

extension Snapshot {
    fileprivate func trackingDocument(
        of standing: ReportStanding, for actor: Actor, at moment: TrackingDocument.Moment, since day: Day?, knowing standards: [Standard]
    ) throws -> TrackingDocument {
        guard let then = try report(standing.id, upTo: moment.sequence), then.hasBeenIssued else {
            throw Failure.invalid([.init("as-at", "The report had not been issued then. Choose a later day")])
        }
        let report = try readableEdition(of: then, for: actor)
        let since = try day.map { day in
            TrackingDocument.Since(
                day: day, sequence: try sequence(of: report.id, at: day.startInLondon.addingTimeInterval(-0.001)) ?? 0)
        }
        let actions = try actions(of: report.id, upTo: moment.sequence)
        let events = try actionHistory(of: report.id, upTo: moment.sequence)
        let reportEvents = try history(of: report.id).filter { $0.entry.sequence <= moment.sequence }
        return TrackingDocument(
            report: report, serviceName: standing.serviceName, standard: standards.first { $0.id == report.content.standard },
            actions: actions, events: events, reportEvents: reportEvents, names: try names(of: actions, events),
            leadAssessor: try leadAssessor(of: report, reportEvents), moment: moment, since: since)
    }

    /// In seconds. No step takes longer from its beginning to the disk; one that waits for the database is given up much sooner.
    private static let longestStep = 60.0

    fileprivate func moment(_ past: PastMoment?, of report: Report.ID, latest: Int, now: Date) throws -> TrackingDocument.Moment {
        let present = TrackingDocument.Moment(at: now, sequence: latest)
        switch past {
        case nil: return present
        case .endOf(let day):
            let end = day.adding(days: 1).startInLondon.addingTimeInterval(-0.001)
            if end < now { return TrackingDocument.Moment(at: end, sequence: try sequence(of: report, at: end) ?? 0) }
            guard day == present.day else { throw Failure.stillToCome }
            return present
        case .instant(let instant, let asked):
            guard instant <= now else { throw Failure.stillToCome }
            guard let asked else { return TrackingDocument.Moment(at: instant, sequence: try sequence(of: report, at: instant) ?? 0) }
            // A step bears the instant at which it was begun, and is read once it is on disk: a page may have been read in between. Whatever
            // a link says, it tells apart only what lies so close.
            let last = try sequence(of: report, at: instant.addingTimeInterval(Self.longestStep)) ?? 0
            let first = try sequence(of: report, at: instant.addingTimeInterval(-Self.longestStep)) ?? 0
            return TrackingDocument.Moment(at: instant, sequence: max(first, min(last, asked)))
        }
    }

    /// What everybody is called who owns one of the actions or did something to one.
    fileprivate func names(of actions: [Action], _ events: [HistoryLine]) throws -> [Person.ID: String] {
        var names = events.reduce(into: [Person.ID: String]()) { names, line in
            if let person = line.entry.by { names[person] = line.personName }
        }
        for (id, name) in try self.names(of: actions.compactMap(\.owner)) { names[id] = name }
        return names
    }

    /// Who had been named last. A panel that was taken over from an earlier report has no entry of its own.
    fileprivate func leadAssessor(of report: Report, _ events: [HistoryLine]) throws -> String? {
        let named = events.lazy.compactMap { line -> Person.ID?? in
            if case .report(.leadAssessorNamed(let person)) = line.entry.what { .some(person) } else { nil }
        }
        guard let last = named.first else { return try panel(of: report.assessment.id).first { $0.role == .leadAssessor }?.name }
        return try last.flatMap { try names(of: [$0]).first?.name }
    }
}

extension Failure {
    fileprivate static let stillToCome = Failure.invalid([.init("as-at", "Day must be today or in the past")])
}
