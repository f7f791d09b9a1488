import Foundation

/// Decodes JSON of at most a hundred levels and so many values: decoders recurse, and a file can nest as deep as it is long.
func decodeJSON<Value: Decodable>(_ text: DecodedText, as format: String, values: Int = 500_000) throws(ImportRefusal) -> Value {
    guard isShallowJSON(text.string, values: values) else { throw .brokenJSON }
    let bytes = Data(text.string.utf8)
    do {
        return try JSONDecoder().decode(Value.self, from: bytes)
    } catch DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty {
        throw .brokenJSON
    } catch {
        throw .notInFormat(format)
    }
}

private func isShallowJSON(_ text: String, values valueLimit: Int) -> Bool {
    let limit = 100
    var depth = 0
    var values = 0
    var isInString = false
    var isEscaped = false
    for byte in text.utf8 {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            continue
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: ","): values += 1
        default: break
        }
        if depth > limit || values > valueLimit { return false }
    }
    return true
}
