/// Why nothing came of going out, in words for a log. None holds a secret of ours: they speak of hosts, never of addresses as a whole.
public enum OutgoingTrouble: Error, Hashable, Sendable {
    /// It was never sent: what was asked for cannot be said.
    case malformed(String)
    /// Nobody of that name, or nobody listens there.
    case unreachable(String)
    /// Who answered did not prove who they are, or speaks no TLS that is still safe.
    case untrusted(String)
    case timedOut(after: Duration)
    /// In bytes.
    case tooLarge(limit: Int)
    /// The other side broke off, speaks something else, or said no.
    case failed(String)
    /// The task that waited for it was cancelled.
    case cancelled
}

extension OutgoingTrouble: CustomStringConvertible {
    public var description: String {
        switch self {
        case .malformed(let what): "not sent: \(what)"
        case .unreachable(let words): "unreachable: \(words)"
        case .untrusted(let words): "not trusted: \(words)"
        case .timedOut(let deadline): "no whole answer within \(deadline)"
        case .tooLarge(let limit): "the answer is larger than \(limit) bytes"
        case .failed(let words): "failed: \(words)"
        case .cancelled: "cancelled"
        }
    }
}
