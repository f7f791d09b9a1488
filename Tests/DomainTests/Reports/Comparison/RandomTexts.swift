/// Texts and changes to them that are the same for the same seed.
struct RandomTexts {
    private var state: UInt64

    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9e37_79b9_7f4a_7c15 | 1 }

    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, limit)
    }

    /// A text of up to six lines of up to twenty words each, some of them empty.
    mutating func text() -> String {
        (0...number(below: 6)).map { _ in words(number(below: 20)).joined(separator: " ") }.joined(separator: "\n")
    }

    /// The text with some words replaced, removed, added or moved to another line.
    mutating func edited(_ text: String) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for _ in 0...number(below: 8) {
            let place = number(below: words.count)
            switch number(below: 4) {
            case 0: words[place] = word()
            case 1: words.insert(word(), at: place)
            case 2 where words.count > 1: words.remove(at: place)
            case _: words[place] += "\n"
            }
        }
        return words.joined(separator: " ")
    }

    mutating func words(_ count: Int) -> [String] { (0..<count).map { _ in word() } }

    mutating func shuffled(_ words: [String]) -> [String] {
        words.map { ($0, number(below: .max)) }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    private mutating func word() -> String {
        ["the", "team", "must", "test", "with", "people", "who", "use", "a", "screen", "reader", "and", "say", "what", "they", "found"][
            number(below: 16)]
    }
}
