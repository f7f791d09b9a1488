import Foundation

/// A value that is fetched when it is first asked for and then kept for a time. Who asks while it is on its way waits for the same one.
actor Kept<Value: Sendable> {
    private let lifetime: TimeInterval
    private let pause: TimeInterval
    private let now: @Sendable () -> Date
    private let fetch: @Sendable () async throws -> Value
    private var value: Value?
    private var fetchedAt = Date.distantPast
    private var renewedAt = Date.distantPast
    private var fetching: Task<Value, any Error>?

    init(
        for lifetime: TimeInterval, renewedAtMostEvery pause: TimeInterval = 30, now: @escaping @Sendable () -> Date,
        fetch: @escaping @Sendable () async throws -> Value
    ) {
        self.lifetime = lifetime
        self.pause = pause
        self.now = now
        self.fetch = fetch
    }

    func current() async throws -> Value {
        if let value, isWithin(lifetime, of: fetchedAt) { return value }
        return try await fetched()
    }

    /// A newer one, for whom the current one does not do; unless somebody wanted that just before, and whatever came of it.
    func renewed() async throws -> Value {
        if fetching == nil {
            guard !isWithin(pause, of: renewedAt) else { return try await current() }
            renewedAt = now()
        }
        return try await fetched()
    }

    private func fetched() async throws -> Value {
        if let fetching { return try await fetching.value }
        let task = Task { [fetch] in try await fetch() }
        fetching = task
        defer { fetching = nil }
        let value = try await task.value
        self.value = value
        fetchedAt = now()
        return value
    }

    /// Never so of an instant to come: a clock that was set back keeps nothing longer.
    private func isWithin(_ time: TimeInterval, of instant: Date) -> Bool { (0..<time).contains(now().timeIntervalSince(instant)) }
}
