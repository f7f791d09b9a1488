public import Domain
import Storage

/// A file that evidence refers to and that is not as it was when it was sent.
public struct FileFinding: Hashable, Sendable {
    public let evidence: Evidence.ID
    /// Of the evidence.
    public let version: Int
    public let digest: String
    public let trouble: FileTrouble
}

extension Casework {
    /// Reads every file that evidence refers to, and tells of each that is missing, spoilt or of another size than its row says. `progress`
    /// is told how many of how many have been read. Gives how many there are.
    public func checkFiles(
        progress: @Sendable (_ read: Int, _ total: Int) -> Void = { _, _ in }, finding: (FileFinding) -> Void
    ) async throws -> Int {
        let referred = try await database.read { try $0.evidenceFiles() }
        var known: [KeptFile: FileTrouble?] = [:]
        for (place, file) in referred.enumerated() {
            let kept = KeptFile(digest: file.digest, size: file.size)
            let trouble: FileTrouble?
            if let found = known[kept] { trouble = found } else { trouble = try await self.trouble(with: kept) }
            known[kept] = .some(trouble)
            if let trouble { finding(FileFinding(evidence: file.evidence, version: file.version, digest: file.digest, trouble: trouble)) }
            progress(place + 1, referred.count)
        }
        return referred.count
    }

    /// Nil where all is well. Where the place itself does not answer, that is thrown: nothing is known of the files then.
    private func trouble(with file: KeptFile) async throws(FileTrouble) -> FileTrouble? {
        var size = 0
        do {
            for try await piece in try await environment.files.contents(file.digest) { size += piece.count }
        } catch FileTrouble.missing {
            return .missing
        } catch FileTrouble.spoilt(let digest) {
            return .spoilt(digest: digest)
        } catch {
            throw error as? FileTrouble ?? .unavailable("\(error)")
        }
        return size == file.size ? nil : .spoilt(digest: file.digest)
    }
}
