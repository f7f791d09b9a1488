import Storage

extension Casework {
    /// Whether there is no room left for what somebody wanted to save.
    public func isFull(_ error: any Error) -> Bool {
        if case FileTrouble.full = error { return true }
        if case StorageError.full = error { return true }
        return false
    }

    /// Whether nobody can say if a change was saved: the database was lost while it was saving it.
    public func isUncertain(_ error: any Error) -> Bool { error as? StorageError == .outcomeUnknown }

    /// Whether an error goes away by itself or by more room: the database is busy, away or full.
    public func isPassing(_ error: any Error) -> Bool {
        if error is FileTrouble { return true }
        guard let error = error as? StorageError else { return false }
        switch error {
        case .conflict, .full, .unavailable, .outcomeUnknown, .exhausted: return true
        case .constraint, .invalidText, .columnMissing, .wrongType, .readOnly, .madeByNewerVersion, .madeByOlderVersion, .notEmpty,
            .badAddress, .refused:
            return false
        }
    }
}
