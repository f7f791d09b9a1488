/// Reads the marks within a line of Markdown: bold, italic, links, entities and escapes. One pass, and never more work than the text is long.
struct Inline {
    private var pieces: [Piece] = []
    /// Where emphasis starts (+1) and ends (-1), by piece.
    private var changes: [Int] = []
    private var openers: [Unicode.Scalar: [Int]] = [:]
    private var brackets: [Int] = []
    /// A paragraph of more bytes than this is no paragraph of a report: it is taken as it stands.
    private static let readable = 100_000

    private var linkSearchEnd: String.UnicodeScalarView.Index?

    private struct Piece {
        var text: String
        /// Of a run of `*` or `_`: how many of them have no partner yet. Nil for all other text.
        var marks: Int?
    }

    /// The lines of a paragraph: the writer's own line breaks part it.
    static func lines(_ source: String) -> [Block] {
        source.split(separator: "\n").map { block(String($0), as: .line) }
    }

    static func block(_ source: String, as kind: Block.Kind, ordinal: Int? = nil) -> Block {
        guard source.utf8.count <= readable else { return Block(kind, source.folded, ordinal: ordinal) }
        var inline = Inline()
        inline.read(source.unicodeScalars)
        var line = LineText()
        var emphasis = 0
        for (piece, change) in zip(inline.pieces, inline.changes) {
            emphasis += change
            line.append(piece.text, isEmphasised: emphasis > 0)
        }
        return line.take(as: kind, ordinal: ordinal)
    }

    private mutating func read(_ source: String.UnicodeScalarView) {
        var index = source.startIndex
        var plain = ""
        while index < source.endIndex {
            let scalar = source[index]
            switch scalar {
            case "\\", "*", "_", "[", "]", "!", "<", "&", "`":
                if !plain.isEmpty { push(plain) }
                plain = ""
                index = mark(scalar, in: source, at: index)
            default:
                plain.unicodeScalars.append(scalar)
                index = source.index(after: index)
            }
        }
        if !plain.isEmpty { push(plain) }
        settle()
    }

    private mutating func push(_ text: String, marks: Int? = nil) {
        pieces.append(Piece(text: text, marks: marks))
        changes.append(0)
    }

    /// Reads the mark at an index and says where to go on.
    private mutating func mark(
        _ scalar: Unicode.Scalar, in source: String.UnicodeScalarView, at index: String.UnicodeScalarView.Index
    ) -> String.UnicodeScalarView.Index {
        let next = source.index(after: index)
        switch scalar {
        case "*", "_": return emphasis(scalar, in: source, at: index)
        case "`": return next
        case "\\":
            guard next < source.endIndex, !source[next].isWordPart, !source[next].isGap else { break }
            push(String(source[next]))
            return source.index(after: next)
        case "!" where next < source.endIndex && source[next] == "[": return next
        case "[":
            brackets.append(pieces.count)
            push("[")
            return next
        case "]":
            if let opener = brackets.popLast(), let end = linkEnd(in: source, at: next) {
                if pieces.indices.contains(opener) { pieces[opener].text = "" }
                return end
            }
        case "<":
            if let tag = HTMLMark.tag(in: source[index...]) {
                push(tag.text)
                return tag.end
            }
        case "&":
            if let entity = HTMLMark.entity(in: source[index...]) {
                push(entity.text)
                return entity.end
            }
        default: break
        }
        push(String(scalar))
        return next
    }

    /// After `](…)`. A search that found no end is not begun again within what it searched.
    private mutating func linkEnd(
        in source: String.UnicodeScalarView, at index: String.UnicodeScalarView.Index
    ) -> String.UnicodeScalarView.Index? {
        guard index < source.endIndex, source[index] == "(", linkSearchEnd.map({ index >= $0 }) ?? true else { return nil }
        var depth = 0
        var cursor = index
        var steps = 0
        while cursor < source.endIndex, steps < 2000 {
            if source[cursor] == "(" { depth += 1 }
            if source[cursor] == ")" { depth -= 1 }
            cursor = source.index(after: cursor)
            steps += 1
            if depth == 0 { return cursor }
        }
        linkSearchEnd = cursor
        return nil
    }
}

extension Inline {
    private mutating func emphasis(
        _ mark: Unicode.Scalar, in source: String.UnicodeScalarView, at index: String.UnicodeScalarView.Index
    ) -> String.UnicodeScalarView.Index {
        let end = source[index...].firstIndex { $0 != mark } ?? source.endIndex
        let count = source.distance(from: index, to: end)
        let before = index > source.startIndex ? source[source.index(before: index)] : " "
        let after = end < source.endIndex ? source[end] : " "
        let isInWord = mark == "_" && before.isWordPart && after.isWordPart
        push(String(repeating: String(mark), count: count), marks: count)
        guard !isInWord, let here = pieces.indices.last else { return end }
        if !before.isGap { close(mark, at: here) }
        // What a closing run has left over may open again: archives hold runs such as `**Recommendation**** :**`.
        if let left = pieces[here].marks, left > 0, !after.isGap || left < count { openers[mark, default: []].append(here) }
        return end
    }

    private mutating func close(_ mark: Unicode.Scalar, at here: Int) {
        while let wanted = pieces[here].marks, wanted > 0, let opener = openers[mark]?.popLast(), let offered = pieces[opener].marks {
            let used = min(offered, wanted)
            pieces[opener].marks = offered - used
            pieces[here].marks = wanted - used
            changes[opener] += 1
            changes[here] -= 1
            if offered > used { openers[mark]?.append(opener) }
        }
    }

    /// Marks that found their partner go; so do stray runs of asterisks, which mean nothing in a sentence.
    private mutating func settle() {
        for index in pieces.indices {
            guard let left = pieces[index].marks, let mark = pieces[index].text.unicodeScalars.first else { continue }
            pieces[index].text = mark == "*" && left > 1 ? "" : String(repeating: String(mark), count: left)
        }
    }
}
