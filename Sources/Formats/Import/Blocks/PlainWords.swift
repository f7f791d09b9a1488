/// The words of a text for recognising it by: lower case, apostrophes gone, all other marks taken for spaces. "Didn’t: see" is `didnt see`.
/// Only the first few hundred characters count, so that comparing never costs more than reading.
struct PlainWords: Sendable, Hashable {
    static let limit = 600

    /// The words between single spaces, with a space at either end.
    let padded: String
    let isCut: Bool

    init(_ text: some StringProtocol) {
        var scalars = String.UnicodeScalarView(" ".unicodeScalars)
        var count = 0
        for scalar in text.unicodeScalars {
            count += 1
            if count > Self.limit { break }
            if scalar.isWordPart {
                scalars.append(contentsOf: scalar.value < 128 ? String(scalar.lowercasedASCII).unicodeScalars : scalar.lowered)
            } else if !scalar.isApostrophe, !scalar.isInvisible, scalars.last != " " {
                scalars.append(" ")
            }
        }
        if scalars.last != " " { scalars.append(" ") }
        padded = String(scalars)
        isCut = count > Self.limit
    }

    var isEmpty: Bool { padded.utf8.count < 2 }
    var list: [Substring] { padded.split(separator: " ") }
    var text: String { String(padded.utf8.dropFirst().dropLast()) ?? "" }

    /// Whole words only, in this order, side by side.
    func has(_ phrases: String...) -> Bool { phrases.contains { padded.utf8.holds(" \($0) ") } }
    func starts(_ phrases: String...) -> Bool { phrases.contains { padded.hasPrefix(" \($0) ") } }
    func ends(_ phrases: String...) -> Bool { phrases.contains { padded.hasSuffix(" \($0) ") } }
    func isOne(of phrases: String...) -> Bool { phrases.contains(text) }
}

extension Unicode.Scalar {
    fileprivate var lowercasedASCII: Unicode.Scalar { (65...90).contains(value) ? Unicode.Scalar(UInt8(value) + 32) : self }
    fileprivate var lowered: String.UnicodeScalarView { properties.lowercaseMapping.unicodeScalars }
    /// Soft hyphens, zero-width spaces and marks of order: on no screen, yet in pasted text.
    fileprivate var isInvisible: Bool { value == 0xAD || (0x200B...0x200F).contains(value) || value == 0xFEFF }
}

extension String.UTF8View {
    fileprivate func holds(_ phrase: String) -> Bool {
        let wanted = phrase.utf8
        guard let first = wanted.first, wanted.count <= count else { return false }
        var start = startIndex
        while let hit = self[start...].firstIndex(of: first) {
            if self[hit...].starts(with: wanted) { return true }
            start = index(after: hit)
        }
        return false
    }
}
