/// Two lists of texts side by side, in order: those that are equal, those that were reworded, those that only one list has.
struct AlignedTexts {
    let pairs: [Pair]

    struct Pair {
        let old: String?
        let new: String?
    }

    init(_ old: [String], _ new: [String]) {
        let stretches = Stretch.between(old.map(\.folded), new.map(\.folded))
        pairs = stretches.flatMap { stretch in
            stretch.isSame
                ? zip(old[stretch.old], new[stretch.new]).map { Pair(old: $0, new: $1) }
                : Self.reworded(Array(old[stretch.old]), Array(new[stretch.new]))
        }
    }

    private static func reworded(_ old: [String], _ new: [String]) -> [Pair] {
        let alike = TellingWords.pairs(old.map(TellingWords.init), new.map(TellingWords.init), crossing: .refused)
        var pairs: [Pair] = []
        var (oldStart, newStart) = (0, 0)
        for (i, j) in alike {
            pairs += unlike(old[oldStart..<i], new[newStart..<j])
            pairs.append(Pair(old: old[i], new: new[j]))
            (oldStart, newStart) = (i + 1, j + 1)
        }
        return pairs + unlike(old[oldStart...], new[newStart...])
    }

    private static func unlike(_ old: ArraySlice<String>, _ new: ArraySlice<String>) -> [Pair] {
        old.map { Pair(old: $0, new: nil) } + new.map { Pair(old: nil, new: $0) }
    }
}

extension String {
    /// With its white space folded: how texts are compared.
    var folded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
