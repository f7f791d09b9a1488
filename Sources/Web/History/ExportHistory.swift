import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// The history as a file, with the filters of the page that led here. It is read and sent in pieces, so that a long one needs no more memory
/// than a short one; what happens meanwhile is not in it.
enum ExportHistory {
    static let routes: [Route] = [
        .get("/organisation/history/export", .holders(of: [.administrator])) { visit in
            let person = try visit.person
            guard let format = HistoryFormat(rawValue: visit.query("format") ?? "csv") else { throw Failure.notFound }
            let query = try await HistoryQuery(of: visit, visit.reader.historyChoices(for: person))
            // The page says what is wrong, and has the form to put it right.
            guard query.problems.isEmpty else {
                return visit.redirect(to: query.address().with("from", query.from).with("to", query.to))
            }
            return file(query.filter, as: format, for: person, visit)
        }.paced(.exports)
    ]

    private static func file(_ filter: HistoryFilter, as format: HistoryFormat, for person: Person, _ visit: Visit) -> Response {
        let reader = visit.reader
        let name = "history-\(reader.today).\(format.rawValue)"
        return Response(
            status: .ok, headers: [.contentType: format.mediaType, .contentDisposition: ContentDisposition.attachment(name)],
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(bytes: format.opening))
                var (before, count): (Int?, Int) = (nil, 0)
                repeat {
                    let page = try await reader.history(matching: filter, for: person, before: before, size: piece)
                    let items = page.lines.map { HistoryItem($0, in: page) }
                    try await writer.write(ByteBuffer(bytes: format.piece(items, after: count)))
                    count += items.count
                    before = page.hasMore ? page.lines.last?.entry.sequence : nil
                } while before != nil
                try await writer.write(ByteBuffer(bytes: format.closing(count)))
                try await writer.finish(nil)
            })
    }

    private static let piece = 500
}
