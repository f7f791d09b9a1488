extension StringProtocol {
    /// The text with every run of white space (no-break spaces, line separators and control characters too) made one space, and none at either end.
    var folded: String {
        var result = String.UnicodeScalarView()
        var gap = false
        for scalar in unicodeScalars {
            if scalar.isGap {
                gap = true
            } else {
                if gap, !result.isEmpty { result.append(" ") }
                gap = false
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension StringProtocol {
    /// Whether the text ends with these very characters. Unlike `hasSuffix`, it never looks further back: a letter can carry
    /// a million accents.
    func closes(with end: String) -> Bool { utf8.suffix(end.utf8.count).elementsEqual(end.utf8) }
}

extension Unicode.Scalar {
    /// White space and control characters, which no database and no page holds, by the fast way for the characters that nearly all text
    /// is made of.
    var isGap: Bool { value < 160 ? value <= 32 || value >= 127 : properties.isWhitespace }

    var isWordPart: Bool {
        guard value < 128 else { return properties.isAlphabetic || properties.numericType != nil }
        return (48...57).contains(value) || (65...90).contains(value) || (97...122).contains(value)
    }

    var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{2018}" || self == "`" }
}
