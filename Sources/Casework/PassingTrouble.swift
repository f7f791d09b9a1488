import Storage

extension Casework {
    /// Whether an error goes away by itself or by more room: the database is busy, away or full.
    public func isPassing(_ error: any Error) -> Bool {
        guard let error = error as? StorageError else { return false }
        switch error {
        case .conflict, .full, .unavailable, .exhausted: return true
        case .constraint, .invalidText, .columnMissing, .wrongType, .readOnly, .madeByNewerVersion, .badAddress, .refused: return false
        }
    }
}
