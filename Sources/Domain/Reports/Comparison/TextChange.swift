/// How one text became another, word by word. Differences of white space alone do not count.
public struct TextChange: Hashable, Sendable {
    /// In reading order, what was removed before what was added in its place. What is the same or added makes the new text, what is the
    /// same or removed the old one.
    public let pieces: [Piece]

    /// Some of the text, in one go.
    public struct Piece: Hashable, Sendable {
        public let kind: Kind
        public let text: String

        public enum Kind: String, Hashable, Sendable { case same, added, removed }

        public init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// Nil where there is no text.
    public init(from old: String?, to new: String?) {
        if let old, let new, old.folded == new.folded {
            pieces = new.isEmpty ? [] : [Piece(.same, new)]
        } else if let old, let new {
            let lines = AlignedTexts(old.lines, new.lines).pairs
            pieces = lines.flatMap { $0.pieces.endingLine }.joinedByKind.withoutEnd
        } else {
            pieces = [old.map { Piece(.removed, $0) }, new.map { Piece(.added, $0) }].compactMap(\.self)
        }
    }

    public var kind: ChangeKind {
        let kinds = Set(pieces.filter { !$0.text.allSatisfy(\.isWhitespace) }.map(\.kind))
        return switch kinds {
        case [], [.same]: .same
        case [.added]: .added
        case [.removed]: .removed
        case _: .changed
        }
    }

    /// How a list of texts became another: each text beside the one it was made from. A text that moved is removed and added.
    public static func between(_ old: [String], _ new: [String]) -> [TextChange] {
        AlignedTexts(old, new).pairs.map { TextChange(from: $0.old, to: $0.new) }
    }
}

/// What became of one thing between two editions.
public enum ChangeKind: String, CaseIterable, Hashable, Sendable { case same, changed, added, removed }

extension AlignedTexts.Pair {
    fileprivate var pieces: [TextChange.Piece] {
        switch (old, new) {
        case (let old?, let new?): TextChange.Piece.words(from: old, to: new)
        case (let old?, nil): [TextChange.Piece(.removed, old)]
        case (nil, let new?): [TextChange.Piece(.added, new)]
        case (nil, nil): []
        }
    }
}

extension String {
    fileprivate var lines: [String] { split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) }
}

extension [TextChange.Piece] {
    /// The pieces of one line, with the end of the line.
    fileprivate var endingLine: Self {
        guard let last else { return [TextChange.Piece(.same, "\n")] }
        return dropLast() + [TextChange.Piece(last.kind, last.text + "\n")]
    }

    /// Neighbours of one kind are one piece.
    fileprivate var joinedByKind: Self {
        reduce(into: []) { joined, piece in
            guard let last = joined.last, last.kind == piece.kind else { return joined.append(piece) }
            joined[joined.count - 1] = TextChange.Piece(piece.kind, last.text + piece.text)
        }
    }

    /// The last line needs no end.
    fileprivate var withoutEnd: Self {
        guard let last, last.text.last?.isNewline == true else { return self }
        let text = String(last.text.dropLast())
        return text.isEmpty ? dropLast() : dropLast() + [TextChange.Piece(last.kind, text)]
    }
}
