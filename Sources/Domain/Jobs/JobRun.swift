public import Foundation

/// How a piece of scheduled work stands, on whichever node it runs.
public struct JobRun: Hashable, Sendable {
    /// The job's name in the database.
    public let job: String
    public let nextAt: Date
    /// Nil where nobody is at it. Once this is past, another node may take it over.
    public let heldUntil: Date?
    /// Of the latest run; nil where there was none.
    public let begunAt: Date?
    public let endedAt: Date?
    /// Of the latest run that ended.
    public let outcome: Outcome?

    public init(job: String, nextAt: Date, heldUntil: Date? = nil, begunAt: Date? = nil, endedAt: Date? = nil, outcome: Outcome? = nil) {
        self.job = job
        self.nextAt = nextAt
        self.heldUntil = heldUntil
        self.begunAt = begunAt
        self.endedAt = endedAt
        self.outcome = outcome
    }

    public enum Outcome: Hashable, Sendable {
        case done
        /// Why, in words for the log.
        case failed(String)
    }
}
