import Casework
import Domain
import Storage
import TestSupport
import Testing

extension World {
    /// What the verification finds after plain SQL, past the door. The changes are taken back, so that one world serves many.
    func findings(after changes: SQL...) async throws -> [HistoryVerification.Finding] { try await findings(after: changes) }

    /// With `organisation`, what the walk over that one's history alone finds.
    func findings(after changes: [SQL], in organisation: Organisation.ID? = nil) async throws -> [HistoryVerification.Finding] {
        do {
            return try await database.write { transaction in
                for change in changes { try transaction.run(change) }
                throw Undone(findings: try transaction.verifyHistory(of: organisation).findings)
            }
        } catch let undone as Undone {
            return undone.findings
        }
    }

    private struct Undone: Error {
        let findings: [HistoryVerification.Finding]
    }

    /// The number of the latest entry.
    func last() async throws -> Int {
        try await casework.reader.latestChange(for: people.assessmentsTeam)
    }
}
