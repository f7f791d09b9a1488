public import Foundation

/// When a delivery that failed is tried again: after 5 seconds, then each time about three times later, at most every 2 hours, for a day.
public enum WebhookRetries {
    /// For how long one delivery is tried, in seconds.
    public static let patience: TimeInterval = 24 * 3600
    /// How many deliveries in a row may be given up before the webhook is stopped.
    public static let mostGivenUp = 3

    private static let shortest: TimeInterval = 5
    private static let longest: TimeInterval = 2 * 3600

    /// Nil where it is given up. Up to a quarter earlier, by `chance` between 0 and 1, so that those who failed together do not come back
    /// together. The last attempt is made when the day is over.
    public static func next(afterAttempt attempt: Int, firstAt first: Date, at instant: Date, chance: Double) -> Date? {
        let end = first.addingTimeInterval(patience)
        guard instant < end else { return nil }
        let step = min(longest, shortest * pow(3, Double(min(max(attempt, 1), 20) - 1)))
        return min(end, instant.addingTimeInterval(step * (1 - 0.25 * min(max(chance, 0), 1))))
    }
}
