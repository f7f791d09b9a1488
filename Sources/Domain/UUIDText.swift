public import Foundation

/// Foundation reads a UUID with `sscanf` and writes it in capitals. A page of a list reads some hundreds of them, so this is done here.
extension UUID {
    /// Reads 36 characters in either case. Nil for anything else.
    public init?(text: some StringProtocol) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16)
        var high: UInt8?
        var place = 0
        for character in text.utf8 {
            if UUID.isHyphen(place) {
                guard character == UInt8(ascii: "-") else { return nil }
            } else {
                guard place < 36, let digit = UUID.digit(character) else { return nil }
                if let first = high { bytes.append(first << 4 | digit) }
                high = high == nil ? digit : nil
            }
            place += 1
        }
        guard place == 36, bytes.count == 16 else { return nil }
        self = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    /// 36 characters in lower case.
    public var text: String {
        String(unsafeUninitializedCapacity: 36) { characters in
            var place = 0
            func write(_ character: UInt8) {
                characters[place] = character
                place += 1
            }
            withUnsafeBytes(of: uuid) { bytes in
                for byte in bytes {
                    if UUID.isHyphen(place) { write(UInt8(ascii: "-")) }
                    write(UUID.character(byte >> 4))
                    write(UUID.character(byte & 0x0F))
                }
            }
            return place
        }
    }

    /// As their texts do.
    func orders(before other: UUID) -> Bool {
        withUnsafeBytes(of: uuid) { one in withUnsafeBytes(of: other.uuid) { one.lexicographicallyPrecedes($0) } }
    }

    private static func isHyphen(_ place: Int) -> Bool { place == 8 || place == 13 || place == 18 || place == 23 }

    private static func character(_ digit: UInt8) -> UInt8 { digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit }

    private static func digit(_ character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
        case _: nil
        }
    }
}
