import Synchronization

/// Whether the body of a request is read already. It can be read once: whoever asks for it again ends the process for everybody.
final class BodyReading: Sendable {
    private let isBegun = Atomic(false)

    /// False for all but the first.
    func begin() -> Bool { !isBegun.exchange(true, ordering: .relaxed) }
}
