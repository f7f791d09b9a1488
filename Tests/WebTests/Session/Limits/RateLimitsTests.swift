import Testing

@testable import Web

@Suite struct RateLimitsTests {
    private let time = TestTime()

    private func limits(_ requestsPerMinute: Int = RateLimits.requestsPerMinute, capacity: Int = 50_000) -> RateLimits {
        RateLimits(requestsPerMinute: requestsPerMinute, capacity: capacity) { [time] in time.now }
    }

    /// How many of so many attempts are let through.
    private func count(_ attempts: Int, _ limits: RateLimits, _ pace: Pace = .signInLink, by who: String = "a") -> Int {
        (0..<attempts).count { _ in
            do throws(TooOften) {
                try limits.take(pace, who)
                return true
            } catch { return false }
        }
    }

    @Test func soManyAtOnceAndThenOneForEachInterval() throws {
        let limits = limits()
        #expect(count(100, limits) == 5)
        time.advance(by: .seconds(179))
        #expect(count(1, limits) == 0)
        time.advance(by: .seconds(1))
        #expect(count(100, limits) == 1)
        time.advance(by: .seconds(15 * 60))
        #expect(count(100, limits) == 5)
        time.advance(by: .seconds(24 * 60 * 60))
        #expect(count(100, limits) == 5, "nobody saves up for later")
    }

    @Test func whoIsRefusedIsToldHowLongToWait() throws {
        let limits = limits()
        #expect(count(5, limits) == 5)
        time.advance(by: .milliseconds(59_500))
        let refused = #expect(throws: TooOften.self) { try limits.take(.signInLink, "a") }
        #expect(refused?.wait == .milliseconds(120_500))
        #expect(refused?.seconds == 121)
        #expect(refused?.words == "3 minutes")
        // Asking in vain makes nobody wait longer.
        time.advance(by: .milliseconds(120_500))
        #expect(count(100, limits) == 1)
    }

    @Test(arguments: [
        (Duration.milliseconds(1), "1 second"), (.seconds(1), "1 second"), (.seconds(59), "59 seconds"), (.seconds(60), "1 minute"),
        (.milliseconds(60_001), "2 minutes"), (.seconds(120), "2 minutes"),
    ])
    func theWaitIsNeverSaidTooShort(wait: Duration, words: String) {
        #expect(TooOften(wait: wait).words == words)
    }

    @Test func eachIsCountedByThemselves() {
        let limits = limits()
        #expect(count(10, limits, by: "a") == 5)
        #expect(count(10, limits, by: "b") == 5)
        #expect(count(100, limits, .imports, by: "a") == 60)
    }

    @Test(arguments: [(600, 60), (60, 6), (1, 1), (1_000_000, 100_000)])
    func theOtherLimitsAreInProportionToThatOfRequests(requestsPerMinute: Int, imports: Int) {
        #expect(count(imports + 3, limits(requestsPerMinute), .imports) == imports)
    }

    @Test func whoHasDoneNothingForLongestIsForgottenFirst() {
        let limits = limits(capacity: 10)
        #expect(count(5, limits, by: "old") == 5)
        #expect(count(5, limits, by: "busy") == 5)
        for number in 0..<1000 {
            #expect(count(1, limits, by: "\(number)") == 1)
            if number.isMultiple(of: 2) { #expect(count(1, limits, by: "busy") == 0) }
        }
        #expect(count(10, limits, by: "old") == 5, "forgotten, and so new")
    }
}
