public import Domain
public import Foundation
import Storage

extension Reader {
    /// The live document, or with `moment` as it stood then. `since` shows what has changed from the end of the day before it.
    ///
    /// Throws `Failure.notFound` where the person may not read the report or where it has not been issued, `Failure.invalid` where it had
    /// not been issued at that moment.
    public func trackingDocument(of id: Report.ID, for person: Person, at moment: PastMoment? = nil, since day: Day? = nil) async throws
        -> TrackingDocument
    {
        try await database.read { [now, standards] snapshot in
            let (latest, actor) = try snapshot.report(id, by: person, at: now)
            guard latest.hasBeenIssued, let service = try snapshot.service(latest.service, for: person) else { throw Failure.notFound }
            let moment = try snapshot.moment(moment, of: latest, now: now)
            guard let then = try snapshot.report(id, upTo: moment.sequence), then.hasBeenIssued else {
                throw Failure.invalid([.init("as-at", "The report had not been issued then. Choose a later day")])
            }
            let report = try snapshot.readableEdition(of: then, for: actor)
            let since = try day.map { day in
                TrackingDocument.Since(
                    day: day, sequence: try snapshot.sequence(of: id, at: day.startInLondon.addingTimeInterval(-0.001)) ?? 0)
            }
            let actions = try snapshot.actions(of: id, upTo: moment.sequence)
            let events = try snapshot.actionHistory(of: id, upTo: moment.sequence)
            return TrackingDocument(
                report: report, serviceName: service.name, standard: standards.first { $0.id == report.content.standard },
                actions: actions, events: events, names: try snapshot.names(of: actions, events), moment: moment, since: since)
        }
    }
}

/// A moment that somebody asks for.
public enum PastMoment: Hashable, Sendable {
    /// As it stood when that day ended in London.
    case endOf(Day)
    /// As it stood then. `sequence` is that of the page that was read then, where it is known: an entry may be made in the same instant.
    case instant(Date, sequence: Int?)
}

extension Snapshot {
    fileprivate func moment(_ past: PastMoment?, of report: Report, now: Date) throws -> TrackingDocument.Moment {
        let latest = try latestSequence(in: report.organisation)
        func moment(at instant: Date) throws -> TrackingDocument.Moment {
            TrackingDocument.Moment(at: instant, sequence: try sequence(of: report.id, at: instant) ?? 0)
        }
        switch past {
        case nil: return TrackingDocument.Moment(at: now, sequence: latest)
        case .endOf(let day):
            let end = day.adding(days: 1).startInLondon.addingTimeInterval(-0.001)
            return end < now ? try moment(at: end) : TrackingDocument.Moment(at: now, sequence: latest)
        case .instant(let instant, let sequence?):
            return TrackingDocument.Moment(at: min(instant, now), sequence: max(0, min(sequence, latest)))
        case .instant(let instant, nil): return instant < now ? try moment(at: instant) : TrackingDocument.Moment(at: now, sequence: latest)
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
}
