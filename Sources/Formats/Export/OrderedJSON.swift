/// JSON that is written in the order it was put together, so that two results can be compared line by line.
enum OrderedJSON {
    case null
    case int(Int)
    case string(String)
    case array([OrderedJSON])
    case object([(key: String, value: OrderedJSON)])

    static func optional(_ text: String?) -> OrderedJSON { text.map { .string($0) } ?? .null }
    static func strings(_ texts: [String]) -> OrderedJSON { .array(texts.map { .string($0) }) }

    /// Indented by two spaces.
    var text: String {
        var text = ""
        write(to: &text, indent: "")
        return text
    }

    private func write(to text: inout String, indent: String) {
        switch self {
        case .null: text += "null"
        case .int(let number): text += String(number)
        case .string(let string): Self.write(string, to: &text)
        case .array(let values):
            Self.write(values.map { (nil, $0) }, between: ("[", "]"), to: &text, indent: indent)
        case .object(let members):
            Self.write(members.map { ($0.key, $0.value) }, between: ("{", "}"), to: &text, indent: indent)
        }
    }

    private static func write(
        _ members: [(key: String?, value: OrderedJSON)], between ends: (String, String), to text: inout String, indent: String
    ) {
        guard !members.isEmpty else { return text += ends.0 + ends.1 }
        let inner = indent + "  "
        text += ends.0
        for (index, member) in members.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + inner
            if let key = member.key {
                write(key, to: &text)
                text += ": "
            }
            member.value.write(to: &text, indent: inner)
        }
        text += "\n" + indent + ends.1
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case _ where scalar.value < 32:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
