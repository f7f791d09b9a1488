import Synchronization

/// What one waits for: the first that is said counts, whoever says it. Only one may wait.
final class Awaited<Value: Sendable>: Sendable {
    private enum State {
        case open
        case waiting(CheckedContinuation<Value, Never>)
        case said(Value)
    }

    private let state = Mutex(State.open)

    /// Nobody needs another word.
    var isSaid: Bool {
        state.withLock { if case .said = $0 { true } else { false } }
    }

    func say(_ value: Value) {
        let waiting: CheckedContinuation<Value, Never>? = state.withLock { state in
            switch state {
            case .said:
                return nil
            case .open:
                state = .said(value)
                return nil
            case .waiting(let continuation):
                state = .said(value)
                return continuation
            }
        }
        waiting?.resume(returning: value)
    }

    var value: Value {
        get async {
            await withCheckedContinuation { continuation in
                let said: Value? = state.withLock { state in
                    if case .said(let value) = state { return value }
                    state = .waiting(continuation)
                    return nil
                }
                if let said { continuation.resume(returning: said) }
            }
        }
    }
}
