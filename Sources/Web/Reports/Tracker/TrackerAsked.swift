import Casework
import Domain
import Markup

/// Of which moment a person wants to see the tracker, and since when changes are shown: what they typed, and what it means.
struct TrackerAsked {
    let report: Report.ID
    let typedMoment: String
    let typedSince: String
    /// Nil for the present, which today is too.
    let moment: PastMoment?
    let since: Day?
    private(set) var problems: [Failure.Problem] = []

    /// Reads `as-at` (a day, a day with a time, an instant), `entry` and `since` (a day) of the address.
    init(_ visit: Visit) throws {
        self.init(
            report: try visit.id("report"), moment: visit.query("as-at") ?? "", entry: visit.query("entry").flatMap { Int($0) },
            since: visit.query("since") ?? "", today: visit.reader.today)
    }

    init(report: Report.ID, moment: String, entry: Int?, since: String, today: Day) {
        self.report = report
        typedMoment = moment
        typedSince = since
        let past = PastMoment(moment, sequence: entry)
        self.moment = past == .endOf(today) ? nil : past
        self.since = Day(typed: since)
        if !moment.isEmpty, past == nil { problems.append(.init("as-at", "Enter a real day, like 4 March 2026, or a day and a time")) }
        if !since.isEmpty, self.since == nil { problems.append(.init("since", "Enter a real date, like 4 March 2026")) }
        if let day = self.since, day > today { problems.append(.init("since", "Date must be today or in the past")) }
    }

    var page: WebAddress { "/reports/\(report)/tracker" }

    /// The page that shows this, written the one way.
    var address: WebAddress { address(of: page) }

    func address(of page: WebAddress) -> WebAddress {
        page.with("as-at", momentForMachines).with("entry", entry).with("since", since?.description)
    }

    /// The page with exactly what was typed.
    var asTyped: WebAddress {
        page.with("as-at", typedMoment.isEmpty ? nil : typedMoment).with("entry", entry).with(
            "since", typedSince.isEmpty ? nil : typedSince)
    }

    /// The same moment without changes, and the same changes at the present.
    var withoutSince: WebAddress { address.with("since", nil) }
    var withoutMoment: WebAddress { address.with("as-at", nil).with("entry", nil) }

    var momentForMachines: String? {
        switch moment {
        case nil: nil
        case .endOf(let day): day.description
        case .instant(let instant, let sequence): TrackingDocument.Moment(at: instant, sequence: sequence ?? 0).machine
        }
    }

    var entry: String? {
        if case .instant(_, let sequence?) = moment { "\(sequence)" } else { nil }
    }

    /// What people read in the field: the words of what they followed a link to, or just what they typed.
    var momentField: String {
        switch moment {
        case .instant(let instant, .some): instant.words
        case nil, .endOf, .instant(_, nil): typedMoment
        }
    }

    mutating func refuse(_ problems: [Failure.Problem]) { self.problems += problems }
}
