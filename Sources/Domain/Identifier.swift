public import Foundation

/// Names one thing of one kind: an `Identifier<Action>` cannot be given where an `Identifier<Report>` is wanted. Written as a lower-case UUID.
public struct Identifier<Of>: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let uuid: UUID

    public init(_ uuid: UUID) { self.uuid = uuid }

    /// Nil where the text is not a UUID.
    public init?(_ text: some StringProtocol) {
        guard let uuid = UUID(text: text) else { return nil }
        self.uuid = uuid
    }

    /// A UUIDv7: the first 48 bits are milliseconds since 1970, so that identifiers sort by when they were made.
    public init(at instant: Date, random: some Sequence<UInt8>) {
        let milliseconds = UInt64(max(0, instant.timeIntervalSince1970 * 1000))
        var bytes = (0..<6).map { UInt8(truncatingIfNeeded: milliseconds >> (40 - 8 * $0)) }
        bytes += random.prefix(10)
        bytes += Array(repeating: 0, count: max(0, 16 - bytes.count))
        bytes[6] = bytes[6] & 0x0F | 0x70
        bytes[8] = bytes[8] & 0x3F | 0x80
        uuid = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    /// When it was made: of a UUIDv7. Nil for any other.
    public var madeAt: Date? {
        withUnsafeBytes(of: uuid.uuid) { bytes in
            guard bytes.count == 16, bytes[6] >> 4 == 7 else { return nil }
            return Date(timeIntervalSince1970: Double(bytes.prefix(6).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }) / 1000)
        }
    }

    public var description: String { uuid.text }

    public static func < (one: Self, other: Self) -> Bool { one.uuid.orders(before: other.uuid) }
}

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let uuid = UUID(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a UUID")
        }
        self.uuid = uuid
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
