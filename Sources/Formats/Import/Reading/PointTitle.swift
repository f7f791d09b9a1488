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
        guard (2...80).contains(title.count) else { return [] }
        let wanted = Set(title.list)
        var shared: [Int: Int] = [:]
        for word in wanted {
            for title in titlesByWord[word] ?? [] { shared[title, default: 0] += 1 }
        }
        var best: [Standard.ID: Match] = [:]
        for (index, count) in shared {
            let known = titles[index]
            let likeness = Double(count) / Double(max(1, wanted.count + known.words.count - count))
            guard likeness >= 0.6, likeness > best[known.standard]?.likeness ?? 0 else { continue }
            best[known.standard] = Match(standard: known.standard, number: known.number, likeness: likeness)
        }
        return Array(best.values)
    }

    /// Whether the title is near enough to some standard's to be taken for a heading without further signs.
    static func isTitle(_ title: PlainWords) -> Bool {
        matches(title).contains { $0.likeness >= 0.75 }
    }

    private typealias Known = (standard: Standard.ID, number: Int, words: Set<Substring>)

    private static let titles: [Known] = Standard.catalogue.flatMap { standard in
        standard.points.flatMap { point in
            ([point.title] + point.otherTitles).map { (standard.id, point.number, Set(PlainWords($0).list)) }
        }
    }

    /// Which titles hold a word, so that a line is compared with those alone that share one with it.
    private static let titlesByWord: [Substring: [Int]] = {
        var index: [Substring: [Int]] = [:]
        for (position, title) in titles.enumerated() {
            for word in title.words { index[word, default: []].append(position) }
        }
        return index
    }()
}
