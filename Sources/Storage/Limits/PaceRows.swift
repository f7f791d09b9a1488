public import Foundation

/// Until when what somebody did reaches, counted by all nodes together. Who it is stands there as a digest alone.
extension Snapshot {
    /// By digest; those who have done nothing lately are left out.
    public func paces(_ digests: [String]) throws -> [String: Date] {
        try rows("SELECT digest, reaches FROM paces WHERE digest IN (\(list: digests))").reduce(into: [:]) { paces, row in
            paces[try row.text("digest")] = try row.instant("reaches")
        }
    }
}

extension Transaction {
    public func setPaces(_ paces: [String: Date]) throws {
        guard !paces.isEmpty else { return }
        let rows = paces.sorted { $0.key < $1.key }.map { "(\($0.key), \($0.value))" as SQL }.joined(separator: ", ")
        try run(
            "INSERT INTO paces (digest, reaches) VALUES \(rows) ON CONFLICT (digest) DO UPDATE SET reaches = excluded.reaches")
    }

    /// Forgets what reaches no further than that instant.
    public func forgetPaces(before instant: Date) throws { try run("DELETE FROM paces WHERE reaches < \(instant)") }
}
