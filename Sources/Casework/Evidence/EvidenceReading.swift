public import Domain
import Storage

/// A piece of evidence with the action that it supports.
public struct EvidenceRecord: Sendable {
    public let evidence: Evidence
    public let action: ActionRecord
}

extension Reader {
    /// Throws `Failure.notFound` where there is none, or none that the person may read.
    public func evidence(_ id: Evidence.ID, for person: Person) async throws -> EvidenceRecord {
        guard let evidence = try await database.read({ try $0.evidence(id) }) else { throw Failure.notFound }
        return EvidenceRecord(evidence: evidence, action: try await action(evidence.action, for: person))
    }

    /// A file that somebody sent, for whoever may read its action.
    public func file(of id: Evidence.ID, version number: Int, for person: Person) async throws -> (
        file: Evidence.File, contents: FileContents
    ) {
        let record = try await evidence(id, for: person)
        return try await file(record.evidence.version(number))
    }

    func file(_ version: Evidence.Version?) async throws -> (file: Evidence.File, contents: FileContents) {
        guard case .file(let file) = version?.content else { throw Failure.notFound }
        return (file, try await environment.files.contents(file.digest))
    }
}
