public import Storage

extension Casework {
    /// Walks the whole history of every organisation and compares it with itself and with what it led to. Empty where nothing was tampered
    /// with. Reads row by row, so that a long history needs no more memory than a short one.
    public func verifyHistory() async throws -> HistoryVerification {
        try await database.read { try $0.verifyHistory() }
    }
}
