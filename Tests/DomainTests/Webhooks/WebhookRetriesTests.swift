import Domain
import Foundation
import Testing

@Suite struct WebhookRetriesTests {
    private let first = Date(timeIntervalSince1970: 1_800_000_000)

    /// When each attempt is made, in seconds after the first.
    private func attempts(chance: Double) -> [TimeInterval] {
        var times: [TimeInterval] = [0]
        while let last = times.last,
            let next = WebhookRetries.next(afterAttempt: times.count, firstAt: first, at: first.addingTimeInterval(last), chance: chance)
        {
            times.append(next.timeIntervalSince(first))
        }
        return times
    }

    @Test(arguments: [0, 0.3, 1]) func theLastAttemptIsMadeWhenTheDayIsOver(chance: Double) {
        let attempts = attempts(chance: chance)
        #expect(attempts.last == WebhookRetries.patience)
        #expect(attempts == attempts.sorted() && (15...30).contains(attempts.count))
    }

    @Test func eachPauseIsLongerThanTheOneBeforeUpToTwoHours() {
        let times = attempts(chance: 0)
        let pauses = Array(zip(times.dropFirst(), times).map { $0 - $1 }.dropLast())
        #expect(pauses == pauses.sorted())
        #expect(pauses.first == 5 && pauses.last == 7200)
    }

    @Test func chanceMakesAPauseShorterByAQuarterAtMost() throws {
        for attempt in 1...12 {
            func pause(_ chance: Double) throws -> TimeInterval {
                try #require(WebhookRetries.next(afterAttempt: attempt, firstAt: first, at: first, chance: chance)).timeIntervalSince(first)
            }
            let (longest, middle, shortest) = (try pause(0), try pause(0.5), try pause(1))
            #expect(abs(shortest - longest * 0.75) < 0.001 && shortest < middle && middle < longest)
        }
    }
}
