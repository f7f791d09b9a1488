public import Domain
public import Foundation

/// Each job has one row, whoever runs it. Whoever holds its lease is at it; a lease that has ended is anybody's to take.
extension Snapshot {
    /// Those that were ever listed, in the order of their names.
    public func jobRuns() throws -> [JobRun] {
        try rows("SELECT id, next_at, lease_ends_at, begun_at, ended_at, outcome, trouble FROM jobs ORDER BY id").map(JobRun.init)
    }
}

extension Transaction {
    /// Makes rows for jobs that are new, due at once.
    public func list(jobs: [String], at instant: Date) throws {
        for job in jobs {
            try run("INSERT INTO jobs (id, next_at) VALUES (\(job), \(instant)) ON CONFLICT (id) DO NOTHING")
        }
    }

    /// Takes the job, if it is due and nobody holds it any more. `lease` is a name that nobody had before.
    public func claim(job: String, lease: String, until end: Date, at instant: Date) throws -> Bool {
        try run(
            """
            UPDATE jobs SET lease = \(lease), lease_ends_at = \(end), begun_at = \(instant)
            WHERE id = \(job) AND next_at <= \(instant) AND (lease IS NULL OR lease_ends_at <= \(instant))
            """) == 1
    }

    /// Holds it for longer. False where somebody else has taken it over.
    public func renew(job: String, lease: String, until end: Date) throws -> Bool {
        try run("UPDATE jobs SET lease_ends_at = \(end) WHERE id = \(job) AND lease = \(lease)") == 1
    }

    /// Puts it back with what came of it. False where somebody else has taken it over.
    @discardableResult
    public func finish(job: String, lease: String, _ outcome: JobRun.Outcome, at instant: Date, next: Date) throws -> Bool {
        let (name, trouble): (String, String?) =
            switch outcome {
            case .done: ("done", nil)
            case .failed(let words): ("failed", words)
            }
        return try run(
            """
            UPDATE jobs SET lease = NULL, lease_ends_at = NULL, ended_at = \(instant), outcome = \(name), trouble = \(trouble),
                next_at = \(next)
            WHERE id = \(job) AND lease = \(lease)
            """) == 1
    }
}

extension JobRun {
    init(_ row: Row) throws {
        let trouble = try row.optionalText("trouble")
        let outcome: Outcome? = try row.optionalText("outcome").map { $0 == "done" ? .done : .failed(trouble ?? "") }
        self.init(
            job: try row.text("id"), nextAt: try row.instant("next_at"), heldUntil: try row.get("lease_ends_at", as: Date?.self),
            begunAt: try row.get("begun_at", as: Date?.self), endedAt: try row.get("ended_at", as: Date?.self), outcome: outcome)
    }
}
