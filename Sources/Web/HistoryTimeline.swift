import Domain
import Markup

/// What happened to a thing, for people to read: who, what, when, and what they said with it.
enum HistoryTimeline {
    /// `details` gives what stands between an entry's title and what was said with it.
    static func view(
        _ lines: [HistoryLine], level: Int = 3, details: (HistoryEntry) -> HTML? = { _ in nil }
    ) -> HTML {
        Timeline(lines.filter { isTold($0.entry.what) }.map { event($0, details: details($0.entry)) }, level: level).html
    }

    private static func event(_ line: HistoryLine, details: HTML?) -> Timeline.Event {
        Timeline.Event(
            "\(HistoryWords.nameless.words(line.entry).capitalisedFirst)", by: "\(line.personName ?? "an operator")",
            at: line.entry.at.machine, words: line.entry.at.words,
            content: "\(details)\(line.entry.said.map { HTML.paragraphs($0.text) })")
    }

    /// Who comes and goes is no part of what happened to a thing.
    private static func isTold(_ what: HistoryEntry.Happening) -> Bool {
        switch what {
        case .action, .report, .question, .booking, .demonstration, .service(.phaseMoved): true
        case .service(.created), .service(.joined), .service(.left), .person, .organisation, .invitation: false
        }
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
