/// Finds labels and their values in one line of text.
enum FactLine {
    typealias Pair = (label: FactLabel, value: String)

    /// `From: GDS`, or several labels run together as pasted text has them: `From: DHSCAssessment date: 27/02/2025 Stage: Alpha`.
    /// Empty where the line does not begin with a label.
    static func pairs(in line: String) -> [Pair] {
        let opening = Substring(line.unicodeScalars.prefix(1000))
        guard opening.utf8.contains(UInt8(ascii: ":")) else { return bare(line).map { [$0] } ?? [] }
        var pairs: [Pair] = []
        var valueStart = opening.startIndex
        for colon in opening.indices.lazy.filter({ opening[$0] == ":" }).prefix(30) {
            let before = opening[valueStart..<colon]
            guard let (label, start) = labelEnding(before) else { continue }
            let value = String(before[..<start]).folded
            if pairs.isEmpty {
                guard PlainWords(value).isEmpty else { return [] }
            } else {
                pairs[pairs.count - 1].value = value
            }
            pairs.append((label, ""))
            valueStart = opening.index(after: colon)
        }
        if !pairs.isEmpty { pairs[pairs.count - 1].value = String(opening[valueStart...]).folded.beforeSection }
        return pairs
    }

    /// `Assessment date 16/07/2025`: the label has no colon, so that the value must look the part.
    private static func bare(_ line: String) -> Pair? {
        guard line.utf8.count < 120 else { return nil }
        let lowered = line.lowercased()
        for (phrase, label) in FactLabel.phrases where lowered.hasPrefix(phrase + " ") {
            let value = String(line.unicodeScalars.dropFirst(phrase.unicodeScalars.count)).folded
            return label.suits(value, hasLongName: phrase.contains(" ")) ? (label, value) : nil
        }
        return nil
    }

    /// The label that the text before a colon ends with. Its first letter must begin a word, or be a capital where words have run together.
    private static func labelEnding(_ text: Substring) -> (label: FactLabel, start: Substring.Index)? {
        let tail = text.folding(limit: 60)
        let lowered = tail.lowercased()
        for (phrase, label) in FactLabel.phrases where lowered.hasSuffix(phrase) {
            guard let start = text.index(text.endIndex, offsetBy: -phrase.count, limitedBy: text.startIndex) else { continue }
            let isWordStart = start == text.startIndex || !(text[text.index(before: start)].isLetter)
            if isWordStart || text[start].isUppercase { return (label, start) }
        }
        return nil
    }
}

extension FactLabel {
    /// Whether a value makes sense for the label, where nothing but a space parts the two.
    fileprivate func suits(_ value: String, hasLongName: Bool) -> Bool {
        let words = PlainWords(value)
        switch self {
        case .date, .originalDate, .reassessmentDate, .evidenceDate, .submissionDate: return WrittenDate.day(in: value) != nil
        case .result, .originalResult, .reassessmentResult, .evidenceResult:
            return words.count <= 4 && RatingWords.overall(words) != nil
        case .stage, .movingTo: return words.count <= 4 && StageWords(words).phase != nil
        case .type: return words.count <= 4 && StageWords(words).type != nil
        case .provider, .leadAssessor: return hasLongName && words.count <= 12
        case .assessingBody, .service, .other: return false
        }
    }
}

extension Substring {
    /// The last characters, with no-break spaces made plain ones: as many characters as there were.
    fileprivate func folding(limit: Int) -> String {
        String(suffix(limit).map { $0.isWhitespace ? " " : $0 })
    }
}

extension String {
    /// The value of a run-together header's last label goes up to where the first section begins.
    fileprivate var beforeSection: String {
        for section in ["Service description", "Previous assessment report", "Report contents"] {
            if let start = firstRange(of: section)?.lowerBound { return String(self[..<start]).folded }
        }
        return self
    }

    private func firstRange(of text: String) -> Range<String.Index>? {
        ranges(of: text).first
    }
}
