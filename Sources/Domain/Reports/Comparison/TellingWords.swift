/// The words of a text that tell it from others of its kind, for finding the text that another was made from.
struct TellingWords {
    private let words: Set<String>

    init(_ text: String) {
        let all = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let telling = all.filter { $0.count > 3 && !Self.fillers.contains($0) }
        words = Set(telling.isEmpty ? all : telling)
    }

    /// How much two texts have in common: 1 where they have the same words, 0 where they share none.
    func likeness(to other: TellingWords) -> Double {
        let together = words.count + other.words.count
        return together == 0 ? 1 : 2 * Double(words.intersection(other.words).count) / Double(together)
    }

    /// From here on two texts are taken for one that was reworded.
    static let alike = 0.4
    /// More pairs than this are not tried: the texts are then all taken for others.
    static let limit = 2_500

    enum Crossing { case allowed, refused }

    /// Pairs the old texts with the new that are most like them, each once, by their places. `crossing` says whether a text may have
    /// moved past another; `mayPair` says which places may meet at all.
    static func pairs(
        _ old: [TellingWords], _ new: [TellingWords], crossing: Crossing, where mayPair: (Int, Int) -> Bool = { _, _ in true }
    ) -> [(old: Int, new: Int)] {
        guard old.count * new.count <= limit else { return [] }
        var candidates: [(old: Int, new: Int, likeness: Double)] = []
        for (i, one) in old.enumerated() {
            for (j, other) in new.enumerated() where mayPair(i, j) {
                candidates.append((i, j, one.likeness(to: other)))
            }
        }
        candidates = candidates.filter { $0.likeness >= alike }
        candidates.sort { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }
        var pairs: [(old: Int, new: Int)] = []
        for (i, j, _) in candidates {
            let isFree = pairs.allSatisfy { pair in
                let crosses = (pair.old < i) != (pair.new < j)
                return pair.old != i && pair.new != j && (crossing == .allowed || !crosses)
            }
            if isFree { pairs.append((i, j)) }
        }
        return pairs.sorted { $0.old < $1.old }
    }

    /// What actions and findings of every report say.
    private static let fillers: Set<String> = [
        "that", "this", "with", "have", "from", "they", "their", "will", "been", "were", "which", "what", "when", "should", "must",
        "make", "sure", "ensure", "team", "service", "panel",
    ]
}
