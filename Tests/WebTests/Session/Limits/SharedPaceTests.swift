import Casework
import Storage
import TestSupport
import Testing

@testable import Web

@Suite struct SharedPaceTests {
    private let time = TestTime()

    private func node(_ world: World, _ database: Database) -> RateLimits {
        let clock = world.clock
        let casework = Casework(database: database, environment: Environment(now: { clock.now }))
        return RateLimits(shared: casework.paces) { [time] in time.now }
    }

    /// How many of so many attempts are let through.
    private func count(_ attempts: Int, _ limits: RateLimits, _ pace: Pace, by who: String = "a") async throws -> Int {
        var count = 0
        for _ in 0..<attempts {
            do {
                try await limits.admit(pace, who)
                count += 1
            } catch is TooOften {}
        }
        return count
    }

    private func expect(
        _ expected: Int, of attempts: Int, _ limits: RateLimits, _ pace: Pace, by who: String = "a",
        at place: SourceLocation = #_sourceLocation
    ) async throws {
        let count = try await count(attempts, limits, pace, by: who)
        #expect(count == expected, sourceLocation: place)
    }

    @Test(arguments: Engine.allCases) func whatCanBeGuessedAtIsCountedOnAllNodesTogether(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (one, other) = (node(world, world.database), node(world, world.database))
            try await expect(3, of: 3, one, .signInLink)
            try await expect(2, of: 9, other, .signInLink)
            try await expect(0, of: 9, one, .signInLink)
            try await expect(5, of: 9, other, .signInLink, by: "b")
            time.advance(by: .seconds(180))
            world.clock.advance(by: 180)
            try await expect(1, of: 9, one, .signInLink)
        }
    }

    @Test(arguments: Engine.allCases) func theRestIsToldSoonByThoseWhoUseMuch(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (one, other) = (node(world, world.database), node(world, world.database))
            try await expect(60, of: 60, one, .exports)
            await one.exchange()
            try await expect(1, of: 1, other, .exports)
            try await expect(5, of: 5, other, .exports)
            try await expect(5, of: 5, other, .exports)
            await other.exchange()
            let some60 = try await count(60, other, .exports)
            #expect(some60 < 10)
        }
    }

    @Test func aClockThatWasSetBackLocksNobodyOut() async throws {
        try await Engine.sqlite.withWorld { world in
            let limits = node(world, world.database)
            try await expect(5, of: 9, limits, .signInLink)
            world.clock.advance(by: -3600)
            time.advance(by: .seconds(15 * 60))
            world.clock.advance(by: 15 * 60)
            try await expect(0, of: 9, node(world, world.database), .signInLink)
            time.advance(by: .seconds(15 * 60))
            world.clock.advance(by: 15 * 60)
            let some9 = try await count(9, node(world, world.database), .signInLink)
            #expect(some9 > 0)
        }
    }

    @Test func aDatabaseThatIsAwayLeavesANodeToCountForItself() async throws {
        try await Engine.sqlite.withWorld { world in
            let limits = node(world, world.database)
            await world.casework.close()
            try await expect(60, of: 70, limits, .exports)
            await limits.exchange()
            try await expect(0, of: 1, limits, .exports)
        }
    }
}
