public import Foundation

/// Names one thing of one kind: an `Identifier<Action>` cannot be given where an `Identifier<Report>` is wanted. Written as a lower-case UUID.
public struct Identifier<Of>: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let uuid: UUID

    public init(_ uuid: UUID) { self.uuid = uuid }

    /// Nil where the text is not a UUID.
    public init?(_ text: some StringProtocol) {
        guard let uuid = UUID(uuidString: String(text)) else { return nil }
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

    public var description: String { uuid.uuidString.lowercased() }

    public static func < (one: Self, other: Self) -> Bool { one.description < other.description }
}

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws { uuid = try UUID(from: decoder) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
