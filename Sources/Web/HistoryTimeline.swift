import Domain
import Markup

/// What happened to a thing, for people to read: who, what, when, and what they said with it.
enum HistoryTimeline {
    /// `details` gives what stands between an entry's title and what was said with it.
    static func view(
        _ lines: [HistoryLine], level: Int = 3, details: (HistoryEntry) -> HTML? = { _ in nil }
    ) -> HTML {
        Timeline(lines.compactMap { event($0, details: details($0.entry)) }, level: level).html
    }

    private static func event(_ line: HistoryLine, details: HTML?) -> Timeline.Event? {
        guard let (title, said) = words(line.entry.what) else { return nil }
        return Timeline.Event(
            "\(title)", by: "\(line.personName ?? "an operator")", at: line.entry.at.machine, words: line.entry.at.words,
            content: "\(details)\(said.map { HTML.paragraphs($0.text) })")
    }

    /// What happened, with a capital, and what was said. Nil for what is not told here.
    private static func words(_ what: HistoryEntry.Happening) -> (String, Words?)? {
        switch what {
        case .action(let event): (event.words.capitalisedFirst, event.said)
        case .report(let event): words(event)
        case .question(_, let event): (event.words.capitalisedFirst, event.said)
        case .booking(_, let event): (event.words.capitalisedFirst, event.said)
        case .demonstration(_, let event): (event.words.capitalisedFirst, event.said)
        case .service(.phaseMoved(let from, let to, let reason)):
            (from.map { "Moved from \($0.title.lowercased()) to \(to.title.lowercased())" } ?? "Set to \(to.title.lowercased())", reason)
        case .service(.created), .service(.joined), .service(.left), .person, .organisation, .invitation: nil
        }
    }

    private static func words(_ event: Report.Event) -> (String, Words?) {
        switch event {
        case .imported(_, let fileName): ("Imported the report\(fileName.map { " from \($0)" } ?? "")", nil)
        case .reviewStarted(let points): ("Started the amber evidence review of \(points.count.counted("point"))", nil)
        case .begun(let points): ("Started the report on \(points.count.counted("point"))", nil)
        case .rescoped(let points):
            ("Issued another report, so this one now rates \(points.count.counted("point"))", nil)
        case .corrected: ("Changed the draft", nil)
        case .pointWritten(let number): ("Wrote point \(number)", nil)
        case .summaryWritten: ("Wrote the overall rating and findings", nil)
        case .sentBack(let reason): ("Sent the report back to the panel", reason)
        case .discarded: ("Discarded the draft", nil)
        case .submitted: ("Submitted the report to the assessments team", nil)
        case .issued(let edition, let actions):
            (edition == 1 ? "Issued the report with \(actions.counted("action"))" : "Issued edition \(edition) of the report", nil)
        case .accepted: ("Accepted the report", nil)
        case .challenged(let reason, let points, let meeting):
            ("Challenged the report\(about(points))\(meeting.map { ", to meet the panel on \($0.words)" } ?? "")", reason)
        case .amended(let edition, let reason): ("Amended the report: edition \(edition)", reason)
        case .ratedAgain(let later):
            (
                later.points.compactMap { "Point \($0.number): " + (later.words(ofPoint: $0.number) ?? "").lowercasedFirst }
                    .joined(separator: ". "), nil
            )
        case .assessorSeated(_, let profession):
            ("Put an assessor on the panel\(profession.map { " for \($0.title.lowercased())" } ?? "")", nil)
        case .assessorUnseated: ("Took an assessor off the panel", nil)
        case .leadAssessorNamed(let person): (person == nil ? "Took the lead assessor off the panel" : "Named the lead assessor", nil)
        }
    }
}

extension HistoryTimeline {
    /// " on points 3, 5"; nothing for a report as a whole.
    private static func about(_ points: [Int]?) -> String {
        points.map { " on \($0.count == 1 ? "point" : "points") \($0.map(String.init).joined(separator: ", "))" } ?? ""
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
