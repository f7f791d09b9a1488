import Casework
import Foundation
import Synchronization

/// Counts who does what how often: at once in memory, and with the other nodes in the database.
public final class RateLimits: Sendable {
    /// What the figures of `Pace` go with.
    public static let requestsPerMinute = 600

    private let scale: Double
    private let clock: @Sendable () -> ContinuousClock.Instant
    private let shared: SharedPaces?
    private let counted: Mutex<Remembered>
    private let untold = Mutex(Untold())

    /// With more or fewer requests a minute, all other limits are higher or lower in proportion. At most `capacity` are remembered of
    /// those who did something; who has done nothing for the longest time is forgotten first. Without `shared` a node counts for itself.
    init(
        requestsPerMinute: Int = RateLimits.requestsPerMinute, capacity: Int = 50_000, shared: SharedPaces? = nil,
        clock: @Sendable @escaping () -> ContinuousClock.Instant
    ) {
        scale = Double(requestsPerMinute) / Double(RateLimits.requestsPerMinute)
        self.clock = clock
        self.shared = shared
        counted = Mutex(Remembered(half: capacity / 2))
    }

    /// Counts that `who` does it once more: a person's identifier, an address. Throws `TooOften` where that is too often, here or on all nodes
    /// together, and then it is not counted.
    public func admit(_ pace: Pace, _ who: String) async throws {
        let key = Key(pace: pace, who: who)
        let ahead = try take(key)
        guard let shared else { return }
        switch pace.sharing {
        case .atOnce:
            let wait = try await shared.take(spent(key, interval(of: pace)))
            if wait > 0 { throw TooOften(wait: .seconds(wait)) }
        case .soon:
            // Who uses little of what they may need not be told of.
            guard ahead > pace.per / 10, untold.withLock({ $0.add(key, interval(of: pace)) }) else { return }
            Task {
                // Woken early, it has waited long enough.
                try? await Task.sleep(for: RateLimits.delay)
                await exchange()
            }
        }
    }

    /// The same in this node's memory alone.
    func take(_ pace: Pace, _ who: String) throws(TooOften) { _ = try take(Key(pace: pace, who: who)) }

    /// Tells the other nodes what was done here, and learns what was done there.
    func exchange() async {
        let all = untold.withLock { $0.take() }
        guard let shared, !all.isEmpty else { return }
        // A database that is away leaves each node to count for itself.
        guard let ahead = try? await shared.add(all.map { spent($0.key, $0.value) }) else { return }
        let now = clock()
        counted.withLock { counted in
            for key in all.keys {
                let reaches = now + .seconds(ahead[key.text] ?? 0)
                counted[key] = max(counted[key] ?? reaches, reaches)
            }
        }
    }

    /// How long what was done here may be unknown to other nodes.
    private static let delay = Duration.milliseconds(500)

    private func interval(of pace: Pace) -> Duration { pace.per / max(1, (Double(pace.times) * scale).rounded()) }

    private func spent(_ key: Key, _ cost: Duration) -> SharedPaces.Spent {
        SharedPaces.Spent(key: key.text, cost: cost.inSeconds, limit: key.pace.per.inSeconds)
    }

    /// Gives how far ahead of now what they did reaches.
    private func take(_ key: Key) throws(TooOften) -> Duration {
        let (interval, now) = (interval(of: key.pace), clock())
        let (wait, reaches) = counted.withLock { counted -> (Duration, ContinuousClock.Instant) in
            // Each time costs an interval; whoever's intervals reach further ahead than the pace is long has to wait.
            let before = max(counted[key] ?? now, now)
            let wait = now.duration(to: before + interval) - key.pace.per
            let reaches = wait <= .zero ? before + interval : before
            // Who is refused is remembered anew, or would be forgotten for having done nothing.
            counted[key] = reaches
            return (wait, reaches)
        }
        guard wait <= .zero else { throw TooOften(wait: wait) }
        return now.duration(to: reaches)
    }

    fileprivate struct Key: Hashable {
        let pace: Pace
        let who: String

        var text: String { "\(pace.name)\n\(who)" }
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

/// What was done here and other nodes do not know of yet.
private struct Untold {
    private var spent: [RateLimits.Key: Duration] = [:]

    /// More than so many at a time are not told: a flood from everywhere shall not become one of the database.
    private static let most = 1000

    /// Whether this is the first since the last time that it was taken.
    mutating func add(_ key: RateLimits.Key, _ cost: Duration) -> Bool {
        let isFirst = spent.isEmpty
        if spent.count < Untold.most || spent[key] != nil { spent[key, default: .zero] += cost }
        return isFirst
    }

    mutating func take() -> [RateLimits.Key: Duration] {
        defer { spent = [:] }
        return spent
    }
}

extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
