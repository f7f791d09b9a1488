public import Domain
import Storage

extension Casework {
    /// Walks the whole history of every organisation and compares it with itself and with what it led to. Empty where nothing was tampered
    /// with. Reads row by row, so that a long history needs no more memory than a short one.
    public func verifyHistory() async throws -> HistoryVerification {
        try await database.read { try $0.verifyHistory() }
    }

    /// Begins to walk the history of the person's own organisation, and gives what it found where that takes no longer than `patience`.
    /// Throws `Failure.invalid` while another one is under way.
    @discardableResult
    public func beginVerification(by person: Person, patience: Duration = .seconds(3)) async throws -> HistoryVerifications.Standing {
        try requireAdministrator(person, to: "do this")
        let organisation = person.organisation
        return try await verifications.begin(organisation, by: person.id, patience: patience) { [database] in
            try await database.read { try $0.verifyHistory(of: organisation) }
        } inWords: {
            wordsForLog(of: $0)
        }
    }

    /// How the last one stands that anybody of the organisation began.
    public func verification(for person: Person) async throws -> HistoryVerifications.Standing {
        try requireAdministrator(person, to: "see this page")
        return try await verifications.standing(of: person.organisation)
    }
}
