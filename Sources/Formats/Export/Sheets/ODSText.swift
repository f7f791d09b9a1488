/// Text as OpenDocument writes it: its readers fold white space, so that each space of a run is an element.
///
/// A tab becomes a space: LibreOffice leaves tabs out of cells.
enum ODSText {
    /// A paragraph for each line.
    static func paragraphs(_ text: String) -> XML {
        let text = text.writable.replacing("\t", with: " ").cut(to: Sheet.longestText)
        guard text.contains("\n") else { return "<text:p>\(line(text[...]))</text:p>" }
        return XML(text.split(separator: "\n", omittingEmptySubsequences: false).lazy.map { "<text:p>\(line($0))</text:p>" })
    }

    private static func line(_ text: Substring) -> XML {
        guard text.contains("  ") || text.hasPrefix(" ") || text.hasSuffix(" ") else { return "\(String(text))" }
        var line = XML.empty
        var words = ""
        for character in text {
            guard character == " " && (words.isEmpty || words.hasSuffix(" ")) else {
                words.append(character)
                continue
            }
            line.append("\(words)<text:s/>")
            words = ""
        }
        line.append("\(words)")
        return line
    }
}
