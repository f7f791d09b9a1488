extension TextChange.Piece {
    /// One line told against another by its words.
    static func words(from old: String, to new: String) -> [Self] {
        let before = Word.all(in: old)
        let after = Word.all(in: new)
        let stretches = Stretch.between(before.map(\.text), after.map(\.text)).withoutIslands(in: after)
        let pieces = stretches.flatMap { stretch -> [Self] in
            if stretch.isSame { return [Self(.same, after[stretch.new].text)] }
            return [Self(.removed, before[stretch.old].text), Self(.added, after[stretch.new].text)]
        }
        let told = pieces.filter { !$0.text.isEmpty }
        guard let last = told.last else { return [] }
        return told.dropLast() + [Self(last.kind, last.text.withoutTrailingSpace)]
    }
}

/// A word as it stands in a line.
private struct Word {
    let text: Substring
    /// The white space after it.
    let gap: Substring

    static func all(in line: String) -> [Word] {
        var words: [Word] = []
        var rest = line.drop(while: \.isWhitespace)
        while !rest.isEmpty {
            let text = rest.prefix { !$0.isWhitespace }
            rest = rest[text.endIndex...]
            let gap = rest.prefix(while: \.isWhitespace)
            rest = rest[gap.endIndex...]
            words.append(Word(text: text, gap: gap))
        }
        return words
    }

    /// "the", "of a": what any two sentences share.
    var isShort: Bool { text.count <= 3 }
}

extension ArraySlice<Word> {
    /// Something may follow the last word of a line in the other text, so that every word is given a gap.
    fileprivate var text: String { reduce(into: "") { $0 += $1.text + ($1.gap.isEmpty ? " " : $1.gap) } }
}

extension [Stretch] {
    /// A short word or two that stay between two changes would only break them up: they go with the changes.
    fileprivate func withoutIslands(in words: [Word]) -> [Stretch] {
        var stretches: [Stretch] = []
        for (place, stretch) in enumerated() {
            let isInside = place > 0 && place < count - 1
            let isIsland = stretch.isSame && isInside && stretch.new.count <= 2 && words[stretch.new].allSatisfy(\.isShort)
            if let last = stretches.last, !last.isSame, isIsland || !stretch.isSame {
                stretches[stretches.count - 1] = last.through(stretch)
            } else {
                stretches.append(stretch)
            }
        }
        return stretches
    }
}

extension String {
    fileprivate var withoutTrailingSpace: String {
        guard let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[...end])
    }
}
