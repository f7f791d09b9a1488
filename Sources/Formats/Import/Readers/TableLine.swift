/// Splits a line of text that draws a table row with bars: `| a | b |`, `a | b |` or `a | b`.
enum TableLine {
    /// Nil where the line has no bar. The empty ends that the outer bars leave are dropped.
    static func cells(_ line: some StringProtocol) -> [String]? {
        guard line.utf8.contains(UInt8(ascii: "|")) else { return nil }
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if scalar == "|", !isEscaped {
                cells.append(cell)
                cell = ""
            } else {
                cell.unicodeScalars.append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        cells.append(cell)
        if let first = cells.first, first.folded.isEmpty { cells.removeFirst() }
        if let last = cells.last, last.folded.isEmpty { cells.removeLast() }
        return cells
    }

    /// The line under a header row: `|---|:---:|`.
    static func isSeparator(_ line: some StringProtocol) -> Bool {
        line.utf8.contains(UInt8(ascii: "-")) && line.utf8.contains(UInt8(ascii: "|"))
            && line.utf8.allSatisfy { "|-: \t".utf8.contains($0) }
    }
}
