/// Text as OpenDocument writes it: its readers fold white space, so that tabs and runs of spaces are elements.
enum ODSText {
    /// A paragraph for each line.
    static func paragraphs(_ text: String) -> XML {
        let text = text.writable.cut(to: Sheet.longestText)
        guard text.contains("\n") else { return "<text:p>\(line(text[...]))</text:p>" }
        return XML(text.split(separator: "\n", omittingEmptySubsequences: false).lazy.map { "<text:p>\(line($0))</text:p>" })
    }

    private static func line(_ text: Substring) -> XML {
        guard text.contains("  ") || text.contains("\t") || text.hasPrefix(" ") || text.hasSuffix(" ") else { return "\(String(text))" }
        var line = XML.empty
        var words = ""
        for character in text {
            guard character == "\t" || character == " " && (words.isEmpty || words.hasSuffix(" ")) else {
                words.append(character)
                continue
            }
            line.append("\(words)")
            words = ""
            line.append(character == "\t" ? "<text:tab/>" : "<text:s/>")
        }
        line.append("\(words)")
        return line
    }
}
