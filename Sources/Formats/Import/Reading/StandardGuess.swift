import Domain

/// Works out which standard a report's point numbers belong to: by its titles, else by its highest number, never by its date alone.
enum StandardGuess {
    static func standard(of points: [DraftPoint], in blocks: [Block]) -> Standard.ID? {
        guard let highest = points.map(\.number).max() else { return nil }
        if let titled = bestByTitles(points) { return titled }
        if highest < 18, let named = named(in: blocks) { return named }
        switch highest {
        case 19...26: return "gds-26"
        case 18: return "gds-18"
        case 1...14 where points.contains { $0.rating == .green || $0.rating == .amber || $0.rating == .red }: return "govuk-14"
        default: return nil
        }
    }

    /// The standard that has the most of these titles under the same numbers; of equals, the first in the catalogue.
    private static func bestByTitles(_ points: [DraftPoint]) -> Standard.ID? {
        var scores: [Standard.ID: Double] = [:]
        for point in points {
            for match in PointTitle.matches(PlainWords(point.title ?? "")) where match.number == point.number {
                scores[match.standard, default: 0] += match.likeness
            }
        }
        guard let best = scores.values.max() else { return nil }
        return Standard.catalogue.first { scores[$0.id] == best }?.id
    }

    private static func named(in blocks: [Block]) -> Standard.ID? {
        for block in blocks {
            if block.words.has("26 points", "26 point") { return "gds-26" }
            if block.words.has("18 points", "18 point") { return "gds-18" }
        }
        if blocks.contains(where: { $0.isHeadingLike && $0.words.has("digital by default service standard criteria") }) {
            return "gds-26"
        }
        return nil
    }
}
