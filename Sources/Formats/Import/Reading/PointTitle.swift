import Domain

/// Recognises the titles of standard points however a report words them: "joined-up", "that protects", the sentences of older standards.
enum PointTitle {
    struct Match {
        let standard: Standard.ID
        let number: Int
        /// From 0 to 1: how many of the words are shared.
        let likeness: Double
    }

    /// The best match in each standard that has a point much like this title.
    static func matches(_ title: PlainWords) -> [Match] {
        let wanted = Set(title.list.map { String($0) })
        guard wanted.count > 1 else { return [] }
        return index.compactMap { entry in
            let best = entry.titles.max { likeness($0.words, wanted) < likeness($1.words, wanted) }
            guard let best, likeness(best.words, wanted) >= 0.6 else { return nil }
            return Match(standard: entry.standard, number: best.number, likeness: likeness(best.words, wanted))
        }
    }

    /// Whether the title is near enough to some standard's to be taken for a heading without further signs.
    static func isTitle(_ title: PlainWords, number: Int?) -> Bool {
        guard title.list.count <= 60 else { return false }
        return matches(title).contains { $0.likeness >= 0.75 && (number == nil || $0.number == number) }
    }

    private static func likeness(_ one: Set<String>, _ other: Set<String>) -> Double {
        let shared = one.intersection(other).count
        return Double(shared) / Double(max(1, one.count + other.count - shared))
    }

    private static let index = Standard.catalogue.map { standard in
        (
            standard: standard.id,
            titles: standard.points.flatMap { point in
                ([point.title] + point.otherTitles).map { (number: point.number, words: Set(PlainWords($0).list.map { String($0) })) }
            }
        )
    }
}
