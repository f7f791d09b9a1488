import HTTPTypes

/// A cookie as a browser reads it from an answer.
struct SetCookie: Sendable {
    let name: String
    let value: String
    /// In lower case; a flag without value is empty.
    let attributes: [String: String]

    init?(_ line: String) {
        let parts = line.split(separator: ";").map { Self.halves($0.drop { $0 == " " }) }
        guard let (name, value) = parts.first, !name.isEmpty else { return nil }
        self.name = name
        self.value = value
        attributes = Dictionary(parts.dropFirst().map { ($0.lowercased(), $1) }) { first, _ in first }
    }

    var isRemoval: Bool { attributes["max-age"] == "0" }

    private static func halves(_ text: Substring) -> (String, String) {
        let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(halves.first ?? ""), String(halves.dropFirst().first ?? ""))
    }
}

extension Page {
    var cookies: [SetCookie] { headers[values: .setCookie].compactMap(SetCookie.init) }
}
