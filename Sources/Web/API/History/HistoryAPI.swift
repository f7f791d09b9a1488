import Casework
import Domain

/// The organisation's history for programs that follow it: oldest first, from where they stopped reading.
enum HistoryAPI {
    static let routes = [list, HistoryStreamAPI.route]

    private static let list = APIRoute.list(
        .history, "/history", "List what happened", of: HistoryItem.shape,
        .query("after", .integer(0...Int.max), "The number of the entry after which to begin.")
    ) { call, stretch, after in
        let begin = try stretch.after.map { cursor in
            guard let number = Int(try cursor.parts(1).first ?? "") else { throw Cursor.ofAnotherList }
            return number
        }
        let page = try await call.reader.history(after: begin ?? after ?? 0, for: call.person, size: stretch.limit)
        return Listed(
            items: page.lines.map { HistoryItem($0, in: page) },
            next: page.hasMore ? page.lines.last.map { Cursor(["\($0.entry.sequence)"]) } : nil,
            // Entries are numbered without a gap.
            total: try await call.reader.latestChange(for: call.person))
    }
    .about("Everything that happens is recorded once, in order, and for ever.")
    .only(.admin, of: [.administrator])
}

extension HistoryItem {
    static let shape = Shape<HistoryItem>(
        "HistoryEntry", "What happened, to what, and who did it.",
        [
            Field("sequence", .number, "Its number: entries of an organisation are numbered from 1 without a gap.") {
                $0.line.entry.sequence
            },
            Field("at", .instant, "When it happened.") { $0.line.entry.at },
            Field("kind", .text, "What kind of thing happened, for good: `action.started`.") { $0.line.entry.what.kind },
            Field("person", orNull: .id(of: Person.self), "Who did it; null for an operator.") { $0.line.entry.by },
            Field("name", orNull: .text, "What they are called now.") { $0.line.personName },
            Field("service", orNull: .id(of: Service.self), "Which service it is about.") { $0.line.entry.service },
            Field("report", orNull: .id(of: Report.self), "Which report it is about.") { $0.line.entry.report },
            Field("action", orNull: .id(of: Action.self), "Which action it is about.") { $0.line.entry.action },
            Field("from", orNull: .text, "The status before it.") { $0.line.entry.from },
            Field("to", orNull: .text, "The status after it.") { $0.line.entry.to },
            Field("what", .text, "What happened, in words.") { $0.what },
            Field("said", orNull: .text, "What was said with it.") { $0.said },
            Field("about", .text, "What it is about, in words.") { $0.about },
        ])
}
