public import Domain

/// A version of some evidence that is a file.
public struct EvidenceFileRow: Sendable {
    public let evidence: Evidence.ID
    public let version: Int
    /// SHA-256 in 64 lower-case hex digits.
    public let digest: String
    /// In bytes.
    public let size: Int
}

extension Snapshot {
    /// Every version of any evidence that is a file, of removed evidence too: what was decided on it stays readable.
    public func evidenceFiles() throws -> [EvidenceFileRow] {
        var files: [EvidenceFileRow] = []
        try forEach(
            "SELECT evidence_id, number, version FROM evidence_versions WHERE digest IS NOT NULL ORDER BY evidence_id, number"
        ) { row in
            guard case .file(let file) = try row.json("version", as: Evidence.Version.self).content else { return }
            files.append(
                EvidenceFileRow(evidence: try row.id("evidence_id"), version: try row.int("number"), digest: file.digest, size: file.size))
        }
        return files
    }
}
