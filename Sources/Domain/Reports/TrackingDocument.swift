public import Foundation

/// The "tracking amber evidence" document of one report as it stood after one entry of the history. It is made from the history alone,
/// so that the page of now and the page of any past moment are the same thing.
public struct TrackingDocument: Hashable, Sendable {
    public let report: Report
    public let serviceName: String
    public let standard: Standard?
    /// The amber points, in the order of the report.
    public let points: [Point]
    public private(set) var moment: Moment
    /// Nil where no changes are asked for.
    public let since: Since?
    /// What people who appear in it are called.
    public let names: [Person.ID: String]
    /// Who led the panel then. Nil where nobody did.
    public let leadAssessor: String?

    /// `actions` are those of the report as they stood, `events` everything that had happened to them; `reportEvents` is what had happened
    /// to the report itself.
    public init(
        report: Report, serviceName: String, standard: Standard?, actions: [Action], events: [HistoryLine],
        reportEvents: [HistoryLine] = [],
        names: [Person.ID: String], leadAssessor: String? = nil, moment: Moment, since: Since? = nil
    ) {
        self.report = report
        self.serviceName = serviceName
        self.standard = standard
        self.names = names
        self.leadAssessor = leadAssessor
        self.moment = moment
        self.since = since
        let events = Dictionary(grouping: events, by: \.entry.action)
        let entries = actions.filter { $0.rating == .amber }.map { Entry(action: $0, events: events[$0.id, default: []], since: since) }
        let ratings = reportEvents.sorted { $0.entry.sequence < $1.entry.sequence }.compactMap { LaterWord($0, since: since) }
        points = report.content.points.filter { $0.obligation == .amber }.map { point in
            Point(
                reported: point, entries: entries.filter { $0.action.point == point.number },
                later: ratings.last { $0.rating.rating(ofPoint: point.number) != nil })
        }
    }

    public var progress: ActionProgress { ActionProgress(of: entries.map(\.action.status)) }

    /// "Joanna Petrie"; "Somebody" where the name is not known.
    public func name(of person: Person.ID) -> String { names[person] ?? "Somebody" }

    /// Every action of the amber points, in the order of the report.
    public var entries: [Entry] { points.flatMap(\.entries) }

    /// The actions that have changed since the moment that was asked for.
    public var changed: [Entry] { entries.filter { !$0.changes.isEmpty } }

    /// The same document read at another moment before which nothing more happened: only what is late or not may differ.
    public func read(at instant: Date) -> TrackingDocument {
        var document = self
        document.moment = Moment(at: instant, sequence: moment.sequence)
        return document
    }

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
        /// The last report that rated the point again. Nil where none has.
        public let later: LaterWord?

        public var progress: ActionProgress { ActionProgress(of: entries.map(\.action.status)) }

        /// "Rated green by the amber evidence review of 9 June 2026"; nil where no later report rated it.
        public var laterInWords: String? { later?.rating.words(ofPoint: reported.number) }
    }

    /// What a later report said, and whether it has since the moment that was asked for.
    public struct LaterWord: Hashable, Sendable {
        public let rating: LaterRating
        public let isNew: Bool

        init?(_ line: HistoryLine, since: Since?) {
            guard case .report(.ratedAgain(let rating)) = line.entry.what else { return nil }
            self.rating = rating
            isNew = since.map { line.entry.sequence > $0.sequence } ?? false
        }
    }
}
