/// A name that Excel and LibreOffice take: 1 to 31 characters, without `[ ] : * ? / \`, not in apostrophes, not "History".
struct SheetName: Hashable, Sendable {
    let text: String

    private static let longest = 31

    /// Names in the order given, each unlike those before it whatever the case of its letters.
    static func distinct(_ names: [String]) -> [SheetName] {
        var taken: Set<String> = ["history"]
        var timesSeen: [String: Int] = [:]
        return names.map { name in
            let plain = legal(name)
            var candidate = plain
            while !taken.insert(candidate.lowercased()).inserted {
                let number = (timesSeen[plain.lowercased()] ?? 1) + 1
                timesSeen[plain.lowercased()] = number
                candidate = trimmed(plain.cut(toUnits: longest - " \(number)".utf16.count)) + " \(number)"
            }
            return SheetName(text: candidate)
        }
    }

    private static func legal(_ name: String) -> String {
        let spaced = String(name.onOneLine.map { "[]:*?/\\".contains($0) ? " " : $0 })
        let name = trimmed(spaced.split(separator: " ").joined(separator: " ").cut(toUnits: longest))
        return name.isEmpty ? "Sheet" : name
    }

    private static func trimmed(_ name: String) -> String {
        var name = Substring(name)
        while let first = name.first, first == "'" || first.isWhitespace { name.removeFirst() }
        while let last = name.last, last == "'" || last.isWhitespace { name.removeLast() }
        return String(name)
    }
}

extension String {
    /// Whole characters only, and no more UTF-16 units than that.
    fileprivate func cut(toUnits limit: Int) -> String {
        var kept = ""
        var room = limit
        for character in self {
            room -= character.utf16.count
            guard room >= 0 else { break }
            kept.append(character)
        }
        return kept
    }
}
