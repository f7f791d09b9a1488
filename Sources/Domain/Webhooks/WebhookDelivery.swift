public import Foundation

/// One history entry on its way to a webhook's address, and what became of it. There is one for each entry that the webhook wants.
public struct WebhookDelivery: Hashable, Sendable {
    /// The number of the history entry, by which a webhook's deliveries are in order.
    public let sequence: Int
    public let kind: HistoryKind
    public internal(set) var state: State
    /// How often it was tried since it was queued, or sent again by hand.
    public internal(set) var attempts: Int
    /// Nil while it was not.
    public internal(set) var firstTriedAt: Date?
    public internal(set) var triedAt: Date?
    /// What came of the last attempt.
    public internal(set) var outcome: WebhookOutcome?

    public init(
        sequence: Int, kind: HistoryKind, state: State = .waiting, attempts: Int = 0, firstTriedAt: Date? = nil, triedAt: Date? = nil,
        outcome: WebhookOutcome? = nil
    ) {
        self.sequence = sequence
        self.kind = kind
        self.state = state
        self.attempts = attempts
        self.firstTriedAt = firstTriedAt
        self.triedAt = triedAt
        self.outcome = outcome
    }

    /// Raw values stand in the database and in the API.
    public enum State: String, CaseIterable, Sendable, Hashable {
        /// To be tried, or tried again. Next: delivered, dead.
        case waiting
        case delivered
        /// Given up after a day. Next: waiting, where somebody sends it again.
        case dead

        public var title: String {
            switch self {
            case .waiting: "Waiting"
            case .delivered: "Delivered"
            case .dead: "Given up"
            }
        }
    }

    /// Takes down what came of an attempt. Gives when to try again; nil where that is over. `chance` is between 0 and 1.
    public mutating func tried(_ outcome: WebhookOutcome, at instant: Date, chance: Double) -> Date? {
        let first = firstTriedAt ?? instant
        (firstTriedAt, triedAt) = (first, instant)
        attempts = attempts < Int.max ? attempts + 1 : attempts
        self.outcome = outcome
        guard !outcome.isDelivered else {
            state = .delivered
            return nil
        }
        let next = WebhookRetries.next(afterAttempt: attempts, firstAt: first, at: instant, chance: chance)
        if next == nil { state = .dead }
        return next
    }
}

/// What came of sending something to a webhook's address. Of what was answered no more than the status is kept.
public enum WebhookOutcome: Hashable, Sendable {
    /// An HTTP status.
    case answered(Int)
    case failed(Trouble)

    /// Raw values stand in the database and in the API.
    public enum Trouble: String, CaseIterable, Sendable, Hashable {
        case addressNotAllowed, unreachable, notTrusted, timedOut, tooLarge, failed
    }

    public var isDelivered: Bool {
        if case .answered(200...299) = self { true } else { false }
    }

    public var words: String {
        switch self {
        case .answered(let status) where isDelivered: "Answered \(status)"
        case .answered(let status) where (300...399).contains(status): "Answered \(status), which is not followed"
        case .answered(let status): "Answered \(status)"
        case .failed(.addressNotAllowed): "The address leads to a network that is not allowed"
        case .failed(.unreachable): "Nobody answers at the address"
        case .failed(.notTrusted): "The certificate is not trusted"
        case .failed(.timedOut): "No answer in time"
        case .failed(.tooLarge): "The answer was too large"
        case .failed(.failed): "The connection broke off"
        }
    }
}
