/// Text that a spreadsheet program, opening a CSV file, would take for a formula and run.
enum Formula {
    /// With an apostrophe before it where it may be taken for a formula: programs then show it as text.
    ///
    /// Text that has such an apostrophe of its own gets one too, so that whoever takes away one apostrophe gets back what was written.
    static func disarmed(_ text: String) -> String { mayBegin(text[...]) ? "'\(text)" : text }

    /// What was written, of a text that may have been made harmless.
    static func armed(_ text: String) -> String {
        guard text.hasPrefix("'"), case let rest = String(text.dropFirst()), disarmed(rest) == text else { return text }
        return rest
    }

    private static func mayBegin(_ text: Substring) -> Bool {
        let scalars = text.unicodeScalars.drop { $0 == "'" }
        if let first = scalars.first, isControl(first) { return true }
        guard let first = scalars.first(where: { !isPassedOver($0) }) else { return false }
        return beginnings.contains(first)
    }

    private static let beginnings: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\u{2212}", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}",
    ]

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .control }

    private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .format || isControl(scalar)
    }
}
