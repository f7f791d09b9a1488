import Storage

extension Casework {
    /// What went wrong inside, for the log: in words that hold nothing of what people have typed, and no secret. Of an error that nobody
    /// has thought about here, no more than which it is.
    public func wordsForLog(of error: any Error) -> String {
        switch error {
        case StorageError.refused(let words): "refused: \(Casework.withoutQuoted(words))"
        case let error as StorageError: "\(error)"
        case let error as FileTrouble: "\(error)"
        case let error as SignInProvider.Trouble: "\(error)"
        default: "\(String(reflecting: type(of: error))).\(Mirror(reflecting: error).children.first?.label ?? "")"
        }
    }

    /// An engine quotes what it could not take, a value of somebody's as well as a name of ours.
    private static func withoutQuoted(_ words: String) -> String {
        let parts = words.split(separator: "\"", omittingEmptySubsequences: false)
        return parts.enumerated().map { $0.offset.isMultiple(of: 2) ? String($0.element) : "…" }.joined(separator: "\"")
    }
}
