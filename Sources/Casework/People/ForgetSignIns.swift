import Domain
import Foundation
import Storage

extension Casework {
    /// Takes away sessions that have ended, links that were used or are too old, and sign-ins that nobody came back from.
    public func forgetEndedSignIns() async throws {
        let instant = environment.instant
        try await database.write { transaction in
            try transaction.deleteSessions(
                seenBefore: instant.addingTimeInterval(-Session.idleLimit),
                startedBefore: instant.addingTimeInterval(-Session.absoluteLimit))
            try transaction.deleteSignInLinks(madeBefore: instant.addingTimeInterval(-Casework.linkLimit))
            try transaction.deleteAskedSignIns(askedBefore: instant.addingTimeInterval(-Casework.providerLimit))
        }
    }
}
