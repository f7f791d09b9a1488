extension Service {
    /// How much two names of services have in common: 1 where they have the same words, 0 where they share none. Case, punctuation, order
    /// and words that say nothing do not count.
    public static func likeness(_ one: String, _ other: String) -> Double {
        let ours = Set(words(one))
        let theirs = Set(words(other))
        guard !ours.isEmpty, !theirs.isEmpty else { return 0 }
        let shared = Double(ours.intersection(theirs).count)
        // One name within the other is likely the same service with its old or its long name.
        return shared * 0.5 / Double(ours.union(theirs).count) + shared * 0.5 / Double(min(ours.count, theirs.count))
    }

    private static func words(_ name: String) -> [String] {
        let all = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let telling = all.filter { !emptyWords.contains($0) }
        return telling.isEmpty ? all : telling
    }

    private static let emptyWords: Set<String> = [
        "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "your", "service", "digital",
    ]
}
