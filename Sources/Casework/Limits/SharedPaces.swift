public import Foundation
import Storage

/// How often who did something, counted by all nodes together in the database. Each pace and person is one instant: until when what they did
/// reaches. How far that is ahead of now, in seconds, is what nodes ask and tell.
public struct SharedPaces: Sendable {
    let database: Database
    let environment: Environment

    /// One thing that somebody did, or did several times.
    public struct Spent: Sendable {
        /// What it is and who did it; only a digest of it is kept.
        public let key: String
        /// What it costs, and what all of it may come to, in seconds.
        public let cost: TimeInterval
        public let limit: TimeInterval

        public init(key: String, cost: TimeInterval, limit: TimeInterval) {
            self.key = key
            self.cost = cost
            self.limit = limit
        }

        fileprivate var digest: String { Digest.hex(of: key) }
    }

    /// Counts one more, unless that is too much: gives how long there is to wait, in seconds; nothing or less where it was counted.
    public func take(_ spent: Spent) async throws -> TimeInterval {
        let (now, digest) = (environment.instant, spent.digest)
        return try await database.write { transaction in
            let kept = try transaction.paces([digest])[digest]
            let ahead = Self.ahead(kept, at: now, limit: spent.limit)
            let wait = ahead + spent.cost - spent.limit
            let reaches = now.addingTimeInterval(wait <= 0 ? ahead + spent.cost : ahead)
            // Whoever has to wait changes nothing, but that a clock that was set back is made good.
            if wait <= 0 || kept.map({ $0 > reaches }) ?? false { try transaction.setPaces([digest: reaches]) }
            return wait
        }
    }

    /// Adds what was done on this node since the last time, and gives by key how far each is ahead on all nodes together, in seconds.
    public func add(_ all: [Spent]) async throws -> [String: TimeInterval] {
        let now = environment.instant
        return try await database.write { transaction in
            let kept = try transaction.paces(all.map(\.digest))
            let ahead = Dictionary(
                all.map { ($0.key, min(Self.ahead(kept[$0.digest], at: now, limit: $0.limit) + $0.cost, $0.limit)) }, uniquingKeysWith: max)
            try transaction.setPaces(
                Dictionary(all.map { ($0.digest, now.addingTimeInterval(ahead[$0.key] ?? 0)) }, uniquingKeysWith: max))
            try transaction.forgetPaces(before: now)
            return ahead
        }
    }

    /// A clock that was set back makes nobody wait for longer than the limit.
    private static func ahead(_ reaches: Date?, at now: Date, limit: TimeInterval) -> TimeInterval {
        min(max(0, reaches?.timeIntervalSince(now) ?? 0), limit)
    }
}
