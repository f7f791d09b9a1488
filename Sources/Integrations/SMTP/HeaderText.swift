import Foundation

/// People's words in the header of a letter: one line of meaning, in ASCII, folded where it is long (RFC 2047).
enum HeaderText {
    /// Whatever would end the line is a space.
    static func encode(_ text: String) -> String {
        let line = oneLine(text)
        guard !isPlain(line) else { return line }
        return pieces(of: line).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// The name in front of an address.
    static func encode(name: String) -> String {
        let line = oneLine(name)
        guard isPlain(line) else { return encode(line) }
        return "\"\(line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
            .trimmingCharacters(in: .whitespaces)
    }

    private static func isPlain(_ line: String) -> Bool {
        line.utf8.count <= 64 && line.utf8.allSatisfy { 32...126 ~= $0 } && !line.contains("=?")
    }

    /// Of at most 36 bytes, so that none of them makes a line of more than 76; a letter is never cut in two.
    private static func pieces(of line: String) -> [String] {
        var pieces: [String.UnicodeScalarView] = []
        var room = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if room < size {
                pieces.append(String.UnicodeScalarView())
                room = 36
            }
            pieces[pieces.count - 1].append(scalar)
            room -= size
        }
        return pieces.map { String($0) }
    }
}
