import Casework
import Domain
import Hummingbird

/// The organisation's history for programs that follow it: oldest first, from where they stopped reading.
enum ListHistory {
    static let routes: [Route] = [
        .get("/api/v1/history", .token(.admin, of: [.administrator])) { visit in
            let person = try visit.principal
            let asked = try Asked(visit)
            let page = try await visit.reader.history(after: asked.after, for: person, size: asked.limit)
            return try visit.json(
                APIList(
                    items: page.lines.map { HistoryItem($0, in: page) },
                    nextCursor: page.hasMore ? page.lines.last.map { "\($0.entry.sequence)" } : nil,
                    // Entries are numbered without a gap.
                    total: try await visit.reader.latestChange(for: person)))
        }
    ]

    private struct Asked {
        let after: Int
        let limit: Int

        init(_ visit: Visit) throws {
            var problems: [Failure.Problem] = []
            func number(_ name: String, _ range: ClosedRange<Int>, otherwise usual: Int) -> Int {
                guard let text = visit.query(name) else { return usual }
                if let number = Int(text), range.contains(number) { return number }
                problems.append(.init(name, "Give a whole number from \(range.lowerBound) to \(range.upperBound)."))
                return usual
            }
            after = number("after", 0...Int.max, otherwise: 0)
            limit = number("limit", 1...200, otherwise: 50)
            guard problems.isEmpty else { throw Failure.invalid(problems) }
        }
    }
}
