import Synchronization

/// Counts who does what how often. In memory alone: a restart forgets it, and every process counts for itself.
public final class RateLimits: Sendable {
    /// What the figures of `Pace` go with.
    public static let requestsPerMinute = 600

    private let scale: Double
    private let clock: @Sendable () -> ContinuousClock.Instant
    private let counted: Mutex<Remembered>

    /// With more or fewer requests a minute, all other limits are higher or lower in proportion. At most `capacity` are remembered of
    /// those who did something; who has done nothing for the longest time is forgotten first.
    init(
        requestsPerMinute: Int = RateLimits.requestsPerMinute, capacity: Int = 50_000,
        clock: @Sendable @escaping () -> ContinuousClock.Instant
    ) {
        scale = Double(requestsPerMinute) / Double(RateLimits.requestsPerMinute)
        self.clock = clock
        counted = Mutex(Remembered(half: capacity / 2))
    }

    /// Counts that `who` does it once more: a person's identifier, an address. Throws where that is too often, and then it is not counted.
    public func take(_ pace: Pace, _ who: String) throws(TooOften) {
        let interval = pace.per / max(1, (Double(pace.times) * scale).rounded())
        let now = clock()
        let wait = counted.withLock { counted -> Duration in
            let key = Key(pace: pace.name, who: who)
            // Each time costs an interval; whoever's intervals reach further ahead than the pace is long has to wait.
            let before = max(counted[key] ?? now, now)
            let wait = now.duration(to: before + interval) - pace.per
            // Who is refused is remembered anew, or would be forgotten for having done nothing.
            counted[key] = wait <= .zero ? before + interval : before
            return wait
        }
        guard wait <= .zero else { throw TooOften(wait: wait) }
    }

    fileprivate struct Key: Hashable {
        let pace: String
        let who: String
    }
}

/// Until when each key's past reaches, for a bounded number of keys: when the younger half is full the older one is forgotten.
private struct Remembered {
    let half: Int
    private var young: [RateLimits.Key: ContinuousClock.Instant] = [:]
    private var old: [RateLimits.Key: ContinuousClock.Instant] = [:]

    init(half: Int) { self.half = half }

    subscript(key: RateLimits.Key) -> ContinuousClock.Instant? {
        get { young[key] ?? old[key] }
        set {
            if young.count >= half, young[key] == nil { (young, old) = ([:], young) }
            young[key] = newValue
        }
    }
}
