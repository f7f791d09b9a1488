import Casework
import Domain

/// Tells what was read from what is there now: the version of the thing, and what else the answer says (names, counts) as a digest, so
/// that whoever has read it hears of everything new. A change needs the version alone.
struct ETag: Hashable, Sendable {
    let text: String

    init(version: Int?, of bytes: [UInt8]) {
        let digest = Fingerprint.of(bytes).prefix(16)
        text = version.map { "\"\($0)-\(digest)\"" } ?? "\"\(digest)\""
    }

    /// As it was sent before.
    init(text: String) { self.text = text }

    /// Whether `If-None-Match` names it; weak comparison (RFC 9110, 8.8.3.2).
    func isNamed(by header: String?) -> Bool {
        guard let header else { return false }
        return ETag.tags(header).contains { $0 == "*" || $0 == text || $0 == "W/\(text)" }
    }

    /// What `If-Match` asks for (RFC 9110, 13.1.1). Weak tags match nothing.
    enum Wanted: Hashable, Sendable {
        case any
        case version(Version)
        /// No version that there ever was.
        case none
    }

    static func wanted(by header: String) -> Wanted {
        let tags = tags(header)
        if tags.contains("*") { return .any }
        let versions = tags.compactMap { tag -> Version? in
            guard tag.hasPrefix("\""), tag.hasSuffix("\""), tag.utf8.count > 2 else { return nil }
            return Version(tag.dropFirst().prefix { $0 != "-" && $0 != "\"" })
        }
        // Versions only grow: of several, an older one is there no more.
        return versions.max().map { .version($0) } ?? .none
    }

    private static func tags(_ header: String) -> [String] {
        header.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }.map { tag in
            String(tag.reversed().drop(while: \.isWhitespace).reversed())
        }
    }
}
