import Domain
import Foundation

/// One column of the sheet of actions.
struct TrackerColumn {
    let title: String
    let width: Int
    let cell: (TrackingDocument.Entry, TrackingDocument.Point) -> Sheet.Cell

    init(_ title: String, _ width: Int, _ cell: @escaping (TrackingDocument.Entry, TrackingDocument.Point) -> Sheet.Cell) {
        self.title = title
        self.width = width
        self.cell = cell
    }
}

/// The columns of the sheet of actions.
enum TrackerColumns {
    /// How each action stands. With `links` its text leads to its page.
    static func facts(_ document: TrackingDocument, _ links: SiteLinks?) -> [TrackerColumn] {
        let today = document.moment.day
        return [
            .init("Point", 8) { .number($1.reported.number) }, .init("Point title", 40) { .text($1.reported.title) },
            .init("Point rated again", 40) { _, point in text(point.laterInWords) },
            .init("Action number", 14) { entry, _ in .text(entry.number) },
            .init("Action", 60) { entry, _ in
                links.map { .link(entry.action.text, address: $0.action(entry.action)) } ?? .text(entry.action.text)
            },
            .init("Status", 30) { entry, _ in .text(entry.action.status.title) },
            .init("With", 50) { entry, _ in .text(document.holder(of: entry.action)) },
            .init("With since", 18) { entry, _ in day(entry.action.heldSince.map { Day(inLondonAt: $0) }) },
            .init("Due", 18) { entry, _ in day(entry.action.due?.day) },
            .init("First due", 18) { entry, _ in day(entry.action.due?.original) },
            .init("Why then", 40) { entry, _ in text(entry.action.due?.reasonInWords) },
            .init("Overdue", 20) { entry, _ in text(entry.action.lateness(on: today)) },
            .init("Extended", 50) { entry, _ in text(entry.extensions.joined(separator: "\n")) },
            .init("Owner", 24) { entry, _ in text(entry.action.owner.map(document.name)) },
            .init("Professions", 30) { entry, _ in text(entry.action.professions.titles) },
            .init("Sprint", 16) { entry, _ in text(entry.action.sprint?.text) },
            .init("Reviewed as a team", 18) { entry, _ in day(entry.action.review.map { Day(inLondonAt: $0.at) }) },
            .init("Blocked", 40) { entry, _ in text(entry.action.block?.reason.text) },
            .init("Agreed or outcome", 40) { entry, _ in text(entry.outcome) },
        ]
    }

    /// What has changed since the day that was asked for.
    static func changes(_ document: TrackingDocument) -> [TrackerColumn] {
        let since = document.since?.day.words ?? ""
        return [
            .init("New since \(since)", 40) { entry, _ in text(entry.news) },
            .init("Status before", 30) { entry, _ in text(entry.statusBefore?.title) },
        ]
    }

    /// Everything that an action has many of, one below the other in a cell.
    static func record(_ document: TrackingDocument, _ links: SiteLinks) -> [TrackerColumn] {
        [
            .init("Address of the action", 60) { entry, _ in .text(links.action(entry.action)) },
            .init("What the panel said", 60) { .text($1.reported.findings.joined(separator: "\n")) },
            .init("What was done", 60) { entry, _ in
                lines(entry.updates.map { "\($0.on)\(by($0.personName)): \($0.text.text)" })
            },
            .init("Evidence", 60) { entry, _ in
                lines(
                    entry.evidence.map { evidence in
                        let latest = evidence.latest
                        let after = entry.isAddedAfterDecision(evidence) ? ", added after the decision" : ""
                        let words = if case .note(let note) = latest.content { "\n\(note.text)" } else { "" }
                        return
                            "\(latest.title.text) (\(latest.content.kind.title), dated \(latest.dated)\(after)): \(links.evidence(evidence))\(words)"
                    })
            },
            .init("Submissions and decisions", 60) { entry, _ in
                lines(
                    entry.answers.map { answer in
                        let pieces = entry.pieces(of: answer.submission)
                        let about = pieces.isEmpty ? "" : " [\(pieces)]"
                        return "\(Day(inLondonAt: answer.at))\(by(answer.personName)): \(answer.step.title)\(about)\n\(answer.said)"
                            .trimmingCharacters(in: .whitespacesAndNewlines)
                    })
            },
        ]
    }

    private static func by(_ name: String?) -> String { name.map { ", \($0)" } ?? "" }

    private static func day(_ day: Day?) -> Sheet.Cell { day.map { .day($0) } ?? .empty }

    private static func text(_ text: String?) -> Sheet.Cell { text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty }

    private static func lines(_ items: [String]) -> Sheet.Cell { text(items.joined(separator: "\n\n")) }
}
