import Storage

/// SHA-256 of a text, as 64 hexadecimal digits.
public enum Fingerprint {
    public static func of(_ text: String) -> String { Digest.hex(of: text) }
}
