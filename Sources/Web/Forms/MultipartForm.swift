import Foundation

/// Reads `multipart/form-data` (RFC 7578) of a body that is already bounded: the text fields and the first file. At most 200 parts.
/// docs/decisions has why this is written here.
enum MultipartForm {
    static let partLimit = 200

    static func read(_ body: Data, contentType: String) throws(BrokenForm) -> Posted {
        guard let boundary = parameter("boundary", of: contentType), (1...70).contains(boundary.utf8.count) else { throw BrokenForm() }
        let delimiter = Data("\r\n--\(boundary)".utf8)
        // The first delimiter has no line end before it; with one in front every delimiter looks the same.
        let whole = Data("\r\n".utf8) + body
        var fields: [String: [String]] = [:]
        var file: UploadedFile?
        var parts = 0
        guard var start = whole.range(of: delimiter)?.upperBound else { throw BrokenForm() }
        while let end = whole.range(of: delimiter, in: start..<whole.endIndex) {
            parts += 1
            guard parts <= partLimit else { throw BrokenForm() }
            try take(whole[start..<end.lowerBound], &fields, &file)
            start = end.upperBound
        }
        guard whole[start...].starts(with: Data("--".utf8)) else { throw BrokenForm() }
        return Posted(fields: fields, file: file)
    }

    private static func take(_ part: Data, _ fields: inout [String: [String]], _ file: inout UploadedFile?) throws(BrokenForm) {
        guard let gap = part.range(of: Data("\r\n\r\n".utf8)) else { throw BrokenForm() }
        let lines = String(decoding: part[part.startIndex..<gap.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = parameter("name", of: disposition)
        else { throw BrokenForm() }
        let content = part[gap.upperBound...]
        if let fileName = parameter("filename", of: disposition) {
            if file == nil, !(fileName.isEmpty && content.isEmpty) {
                file = UploadedFile(name: fileName.isEmpty ? nil : String(fileName.prefix(200)), bytes: Data(content))
            }
        } else {
            fields[name, default: []].append(String(decoding: content, as: UTF8.self).replacingOccurrences(of: "\0", with: ""))
        }
    }

    /// `name="value"` or `name=value` among the parameters of a header. Browsers write `%22` for a quote in a value. Read by Unicode scalars:
    /// a quote and the accent that a file's name begins with would be one character.
    private static func parameter(_ name: String, of header: String) -> String? {
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
            if String(key).lowercased() == name { return String(value).replacingOccurrences(of: "%22", with: "\"") }
        }
        return nil
    }
}
