/// Reads which points a text names: "Point 9", "points 1 and 20", "Service standard points 7, 21, 22", "(Criterion 20)".
enum PointMention {
    /// The numbers after the first "point" or "criterion"; empty where none is named.
    static func numbers(in words: PlainWords) -> [Int] {
        guard words.has("point", "points", "criterion", "criteria", "criterions") else { return [] }
        var numbers: [Int] = []
        var isAfterName = false
        for word in words.list {
            if names.contains(word) {
                if !numbers.isEmpty { continue }
                isAfterName = true
            } else if isAfterName, let number = Int(word), (1...30).contains(number), word.utf8.count <= 2 {
                numbers.append(number)
            } else if word != "and" && word != "number" && word != "to" {
                if !numbers.isEmpty { break }
                isAfterName = false
            }
        }
        return numbers
    }

    /// The point that a sentence is about because it opens with its name or closes with it; nil where several are named, or none.
    static func owner(of words: PlainWords) -> Int? {
        let numbers = numbers(in: words)
        guard numbers.count == 1, let number = numbers.first else { return nil }
        let mentions = names.flatMap { ["\($0) \(number)"] }
        let isOwner = mentions.contains { words.starts($0) || (!words.isCut && words.ends($0)) }
        return isOwner ? number : nil
    }

    private static let names: Set<Substring> = ["point", "points", "criterion", "criteria"]
}
