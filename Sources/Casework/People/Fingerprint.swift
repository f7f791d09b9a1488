import Storage

/// SHA-256 as 64 hexadecimal digits: of a text, of bytes, or of what comes piece by piece.
public struct Fingerprint {
    private var digest = Digest()

    public init() {}

    public mutating func update(_ bytes: some Sequence<UInt8>) { digest.update(bytes) }

    /// Of everything so far.
    public var hex: String { digest.hex() }

    public static func of(_ text: String) -> String { Digest.hex(of: text) }

    public static func of(_ bytes: some Sequence<UInt8>) -> String {
        var fingerprint = Fingerprint()
        fingerprint.update(bytes)
        return fingerprint.hex
    }
}
