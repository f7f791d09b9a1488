/// What the first characters of a line say of it.
struct LineShape {
    /// Columns of white space before the text; a tab counts as four.
    let indent: Int
    /// The line without its indent.
    let body: Substring.UnicodeScalarView
    let marker: Marker?

    enum Marker {
        case bullet(Substring)
        case number(Int, Substring)
    }

    init(_ line: Substring) {
        var columns = 0
        let body = line.unicodeScalars.drop { scalar in
            guard scalar.isGap else { return false }
            columns += scalar == "\t" ? 4 : 1
            return true
        }
        indent = columns
        self.body = body
        marker = Self.marker(body)
    }

    var text: Substring { Substring(body) }
    var isBlank: Bool { body.isEmpty }

    private static func marker(_ body: Substring.UnicodeScalarView) -> Marker? {
        guard let first = body.first else { return nil }
        let rest = body.dropFirst()
        if bullets.contains(first), let next = rest.first {
            if next.isGap || (loneBullets.contains(first) && next != first) { return .bullet(Substring(rest)) }
        }
        let digits = body.prefix { (48...57).contains($0.value) }
        guard (1...2).contains(digits.count), let number = Int(String(digits)) else { return nil }
        let after = body.dropFirst(digits.count)
        guard let stop = after.first, stop == "." || stop == ")", let gap = after.dropFirst().first, gap.isGap else { return nil }
        return .number(number, Substring(after.dropFirst()))
    }

    private static let loneBullets: Set<Unicode.Scalar> = ["•", "◦", "▪", "‣", "●", "○", "∙", "·", "\u{F0B7}"]
    private static let bullets = loneBullets.union(["-", "*", "+", "–", "—"])
}
