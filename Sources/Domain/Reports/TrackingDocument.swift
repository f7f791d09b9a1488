public import Foundation

/// The "tracking amber evidence" document of one report as it stood after one entry of the history. It is made from the history alone,
/// so that the page of now and the page of any past moment are the same thing.
public struct TrackingDocument: Hashable, Sendable {
    public let report: Report
    public let serviceName: String
    public let standard: Standard?
    /// The amber points, in the order of the report.
    public let points: [Point]
    public let moment: Moment
    /// Nil where no changes are asked for.
    public let since: Since?
    /// What people who appear in it are called.
    public let names: [Person.ID: String]

    /// `actions` are those of the report as they stood, `events` everything that had happened to them.
    public init(
        report: Report, serviceName: String, standard: Standard?, actions: [Action], events: [HistoryLine], names: [Person.ID: String],
        moment: Moment, since: Since? = nil
    ) {
        self.report = report
        self.serviceName = serviceName
        self.standard = standard
        self.names = names
        self.moment = moment
        self.since = since
        let events = Dictionary(grouping: events, by: \.entry.action)
        let entries = actions.filter { $0.rating == .amber }.map { Entry(action: $0, events: events[$0.id, default: []], since: since) }
        points = report.content.points.filter { $0.obligation == .amber }.map { point in
            Point(reported: point, entries: entries.filter { $0.action.point == point.number })
        }
    }

    public var progress: ActionProgress { ActionProgress(of: points.flatMap(\.entries).map(\.action.status)) }

    /// "Joanna Petrie"; "Somebody" where the name is not known.
    public func name(of person: Person.ID) -> String { names[person] ?? "Somebody" }

    /// How many actions have changed since the moment that was asked for.
    public var changedCount: Int { points.flatMap(\.entries).filter { !$0.changes.isEmpty }.count }

    /// The present, or some past moment.
    public struct Moment: Hashable, Sendable {
        public let at: Date
        /// The number of the last history entry that counts.
        public let sequence: Int

        public init(at: Date, sequence: Int) {
            self.at = at
            self.sequence = sequence
        }

        /// The day it was in London, by which dates are late or not.
        public var day: Day { Day(inLondonAt: at) }
    }

    /// From where on changes are shown.
    public struct Since: Hashable, Sendable {
        public let day: Day
        /// The number of the last history entry before them.
        public let sequence: Int

        public init(day: Day, sequence: Int) {
            self.day = day
            self.sequence = sequence
        }
    }

    public struct Point: Hashable, Sendable {
        public let reported: ReportedPoint
        public let entries: [Entry]

        public var progress: ActionProgress { ActionProgress(of: entries.map(\.action.status)) }
    }

    /// One action with all that is on record of it.
    public struct Entry: Hashable, Sendable, Identifiable {
        public let action: Action
        /// Newest first.
        public let events: [HistoryLine]
        /// Those of the events that came after the moment that was asked for, newest first; empty where none was asked for.
        public let changes: [HistoryLine]

        init(action: Action, events: [HistoryLine], since: Since?) {
            self.action = action
            let events = events.sorted { $0.entry.sequence > $1.entry.sequence }
            self.events = events
            changes = since.map { since in events.filter { $0.entry.sequence > since.sequence } } ?? []
        }

        public var id: Action.ID { action.id }

        /// Newest first.
        public var updates: [ProgressUpdate] { events.compactMap(ProgressUpdate.init) }

        /// What was not removed, oldest first.
        public var evidence: [Evidence] { Evidence.gathered(from: events).filter { $0.removal == nil } }

        /// What went to the assessors and what they answered, oldest first.
        public var answers: [Answer] { Answer.told(by: events) }

        public func isNew(_ line: HistoryLine) -> Bool { changes.contains(line) }

        /// The status it had at the moment that was asked for; nil where it is the same still, or where it did not exist then.
        public var statusBefore: Action.Status? {
            guard let first = changes.last(where: { $0.entry.from != $0.entry.to }), let before = first.entry.from else { return nil }
            return Action.Status(rawValue: before).flatMap { $0 == action.status ? nil : $0 }
        }
    }
}
