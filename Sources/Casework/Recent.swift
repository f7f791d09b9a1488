import Synchronization

/// The last few values that were made, so that many who ask for the same thing at once share it. A key says everything that a value
/// depends on, so that no value is ever out of date: it is only forgotten.
public final class Recent<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var values: [Key: Value] = [:]
        /// The one that was asked for longest ago stands first.
        var order: [Key] = []
    }

    private let state = Mutex(State())
    private let limit: Int

    public init(limit: Int) { self.limit = limit }

    /// The value of that key; where it is not known any more it is made, and not twice at once more often than there are processors.
    public func value(_ key: Key, make: () throws -> Value) rethrows -> Value {
        if let value = known(key) { return value }
        let value = try make()
        keep(value, of: key)
        return value
    }

    public func keep(_ value: Value, of key: Key) {
        state.withLock { state in
            state.values[key] = value
            state.order.removeAll { $0 == key }
            state.order.append(key)
            if state.order.count > limit { state.values[state.order.removeFirst()] = nil }
        }
    }

    /// Nil where it was not made, or has been forgotten.
    public func known(_ key: Key) -> Value? {
        state.withLock { state in
            guard let value = state.values[key] else { return nil }
            if state.order.last != key {
                state.order.removeAll { $0 == key }
                state.order.append(key)
            }
            return value
        }
    }
}
