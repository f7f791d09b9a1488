/// Gathers the text of one block and notes how much of it is bold or italic.
struct LineText: Sendable {
    private(set) var isEmpty = true
    private var scalars = String.UnicodeScalarView()
    private var lead = String.UnicodeScalarView()
    private var sawPlainWord = false
    private var sawWord = false

    mutating func append(_ text: some StringProtocol, isEmphasised: Bool) {
        for scalar in text.unicodeScalars {
            if scalar.isWordPart {
                sawWord = true
                if !isEmphasised { sawPlainWord = true }
            }
            if !scalar.isGap { isEmpty = false }
            if isEmphasised, !sawPlainWord { lead.append(scalar) }
            scalars.append(scalar)
        }
    }

    /// The block of what was gathered; the gathering starts anew.
    mutating func take(as kind: Block.Kind, ordinal: Int? = nil) -> Block {
        defer { self = LineText() }
        return Block(
            kind, String(scalars).folded, lead: String(lead).folded, isEmphasised: sawWord && !sawPlainWord, ordinal: ordinal)
    }

    /// The text as it stands, line breaks kept.
    mutating func takeText() -> String {
        defer { self = LineText() }
        return String(scalars)
    }
}
