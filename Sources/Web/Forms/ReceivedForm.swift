import Synchronization

/// The form of one request, which is read from its connection once: who asks for it again is given what was read. Asking the connection
/// itself twice would end the process.
final class ReceivedForm: Sendable {
    private let state = Mutex(State())

    private struct State {
        var isBegun = false
        var posted: Posted?
    }

    /// What was read; nil where it was not read to its end.
    var posted: Posted? { state.withLock { $0.posted } }

    /// False where somebody has begun to read it before.
    func begin() -> Bool {
        state.withLock { state in
            defer { state.isBegun = true }
            return !state.isBegun
        }
    }

    /// Without a file: whoever read that has it.
    func keep(_ posted: Posted) { state.withLock { $0.posted = posted.withoutFile } }
}
