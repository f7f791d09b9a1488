/// What one claim says, in any of the shapes that JSON has.
enum Claim: Hashable, Sendable {
    case text(String)
    case number(Double)
    case truth(Bool)
    case list([Claim])
    case object([String: Claim])
    case nothing

    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var number: Double? {
        if case .number(let number) = self { number } else { nil }
    }

    /// All of a list of texts, or the one text that stands for such a list. Nil where it is anything else.
    var texts: [String]? {
        switch self {
        case .text(let text): return [text]
        case .list(let claims):
            let texts = claims.compactMap(\.text)
            return texts.count == claims.count ? texts : nil
        case .number, .truth, .object, .nothing: return nil
        }
    }
}

extension Claim: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // Each shape but its own throws.
        if container.decodeNil() {
            self = .nothing
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let truth = try? container.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let list = try? container.decode([Claim].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: Claim].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .truth(let truth): try container.encode(truth)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        case .nothing: try container.encodeNil()
        }
    }
}
