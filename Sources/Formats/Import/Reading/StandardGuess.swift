import Domain

/// Works out which standard a report's point numbers belong to: by its titles, else by its highest number, never by its date alone.
enum StandardGuess {
    static func standard(of points: [DraftPoint], in blocks: [Block]) -> Standard.ID? {
        guard let highest = points.map(\.number).max() else { return nil }
        let scores = scores(of: points)
        if let best = Standard.catalogue.max(by: { scores[$0.id, default: 0] <= scores[$1.id, default: 0] }),
            scores[best.id, default: 0] > 0
        {
            return best.id
        }
        if highest < 18, let named = named(in: blocks) { return named }
        switch highest {
        case 19...26: return "gds-26"
        case 18: return "gds-18"
        case 1...14 where points.contains { $0.rating == .green || $0.rating == .amber || $0.rating == .red }: return "govuk-14"
        default: return nil
        }
    }

    /// How many points have, under their own number, a title of each standard. Where standards share their titles, what the text names decides.
    private static func scores(of points: [DraftPoint]) -> [Standard.ID: Double] {
        var scores: [Standard.ID: Double] = [:]
        for point in points {
            for match in PointTitle.matches(PlainWords(point.title ?? "")) where match.number == point.number {
                scores[match.standard, default: 0] += match.likeness
            }
        }
        return scores
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
