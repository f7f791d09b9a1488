extension String {
    /// The text with what no format can hold left out: control characters, byte order marks, U+FFFE and U+FFFF. Line ends become LF; TAB stays.
    var writable: String {
        guard unicodeScalars.contains(where: { !$0.isWritable }) else { return self }
        var kept = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in unicodeScalars {
            if scalar.isWritable {
                if !(isAfterReturn && scalar == "\n") { kept.append(scalar) }
            } else if scalar == "\r" || scalar == "\u{85}" {
                kept.append("\n")
            }
            isAfterReturn = scalar == "\r"
        }
        return String(kept)
    }

    /// At most that many UTF-16 units, which is how spreadsheets count; an ellipsis stands for what was cut.
    func cut(to limit: Int) -> String {
        guard utf8.count > limit, utf16.count > limit else { return self }
        var kept = String.UnicodeScalarView()
        var room = limit - 1
        for scalar in unicodeScalars {
            room -= UTF16.width(scalar)
            guard room >= 0 else { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }

    /// On one line: for names, titles and links.
    var onOneLine: String {
        writable.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
    }
}

extension Unicode.Scalar {
    fileprivate var isWritable: Bool {
        switch value {
        case 0x09, 0x0A: true
        case 0x00..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
