/// What the header fields of a part say that a form needs.
struct PartHeader {
    let name: String
    /// Nil where the part is no file.
    let fileName: String?

    /// Of the bytes between a delimiter and the empty line. Throws where they are no header fields or name no form field.
    init(_ bytes: [UInt8]) throws(BrokenForm) {
        // By scalars: "\r\n" is one character, and an accent after it would make another one of it.
        let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.last == "\r" ? String($0.dropLast()) : String($0) }
        guard let afterDelimiter = lines.first, afterDelimiter.allSatisfy({ $0 == " " || $0 == "\t" }),
            let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = HeaderParameter.value(of: "name", in: disposition)
        else { throw BrokenForm() }
        self.name = name
        fileName = HeaderParameter.value(of: "filename", in: disposition)
    }
}

/// The parameters of a header field, `name="value"` or `name=value`, as browsers write them: `%22` is a quote in a value.
enum HeaderParameter {
    /// Read by Unicode scalars: a quote and the accent that a file's name begins with would be one character.
    static func value(of name: String, in header: String) -> String? {
        var rest = header.unicodeScalars.drop { $0 != ";" }
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " }
            let key = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(key.count)
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst()
            let value: Substring.UnicodeScalarView
            if rest.first == "\"" {
                value = rest.dropFirst().prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count + 2).drop { $0 != ";" }
            } else {
                value = rest.prefix { $0 != ";" }
                rest = rest.dropFirst(value.count)
            }
            if String(key).lowercased() == name { return String(value).replacing("%22", with: "\"") }
        }
        return nil
    }
}
