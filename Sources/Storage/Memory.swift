import Synchronization

/// Values that were made a moment ago, for whoever asks with an equal key. A key says everything that its value depends on, so that none is
/// ever out of date; what nobody has asked for lately is forgotten.
///
/// Parted, so that those who ask at the same moment seldom wait for each other: with one lock for all, a page of fifty actions spent two
/// thirds of its time waiting.
final class Memory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let parts: [Part]

    /// Holds between one and two times that many.
    init(limit: Int, parts: Int = 32) {
        self.parts = (0..<max(1, parts)).map { _ in Part(limit: max(1, limit / max(1, parts))) }
    }

    /// The value of that key, made where it is not known. Two who ask at once may both make it.
    func value(_ key: Key, make: () throws -> Value) rethrows -> Value {
        let key = Hashed(key)
        let part = parts[Int(UInt(bitPattern: key.hash) % UInt(parts.count))]
        if let known = part.find(key) { return known }
        let value = try make()
        part.keep(value, of: key)
        return value
    }

    /// A key whose hash is made once, and not while others wait.
    fileprivate struct Hashed: Hashable, Sendable {
        let key: Key
        let hash: Int

        init(_ key: Key) {
            self.key = key
            hash = key.hashValue
        }

        static func == (one: Hashed, other: Hashed) -> Bool { one.hash == other.hash && one.key == other.key }

        func hash(into hasher: inout Hasher) { hasher.combine(hash) }
    }

    private final class Part: Sendable {
        private struct Generations {
            var young: [Hashed: Value] = [:]
            var old: [Hashed: Value] = [:]
        }

        private let generations = Mutex(Generations())
        private let limit: Int

        init(limit: Int) { self.limit = limit }

        /// What was found among the old ones is young again.
        func find(_ key: Hashed) -> Value? {
            generations.withLock { generations in
                if let value = generations.young[key] { return value }
                guard let value = generations.old.removeValue(forKey: key) else { return nil }
                add(value, of: key, to: &generations)
                return value
            }
        }

        func keep(_ value: Value, of key: Hashed) {
            generations.withLock { add(value, of: key, to: &$0) }
        }

        private func add(_ value: Value, of key: Hashed, to generations: inout Generations) {
            if generations.young.count >= limit { (generations.old, generations.young) = (generations.young, [:]) }
            generations.young[key] = value
        }
    }
}
