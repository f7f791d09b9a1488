public import Domain
public import Foundation
import Storage

/// The right to run a job, until a moment that can be put off.
public struct JobLease: Hashable, Sendable {
    public let job: String
    let name: String
}

/// Scheduled work, each piece of it run by one node at a time, whichever is first. A node that is not heard of any more loses the lease, and
/// another one begins the job anew: a job may be broken off anywhere and must stand being run twice.
extension Casework {
    /// For how long a node holds a job without having been heard of, in seconds.
    public static let jobLease: TimeInterval = 60

    /// Those of these that are due and held by nobody. One that the database has not heard of before is due.
    public func dueJobs(of jobs: [String]) async throws -> [String] {
        let instant = environment.instant
        let known = Dictionary(try await reader.jobRuns().map { ($0.job, $0) }) { first, _ in first }
        let new = jobs.filter { known[$0] == nil }
        if !new.isEmpty { try await database.write { try $0.list(jobs: new, at: instant) } }
        return jobs.filter { known[$0]?.isDue(at: instant) ?? true }
    }

    /// Nil where it is not due, or another node was faster.
    public func claim(job: String) async throws -> JobLease? {
        let lease = JobLease(job: job, name: makeToken())
        let (instant, end) = (environment.instant, environment.instant.addingTimeInterval(Self.jobLease))
        let isOurs = try await database.write { try $0.claim(job: job, lease: lease.name, until: end, at: instant) }
        return isOurs ? lease : nil
    }

    /// Tells that the node is still at it. False where another one has taken it over.
    public func renew(_ lease: JobLease) async throws -> Bool {
        let end = environment.instant.addingTimeInterval(Self.jobLease)
        return try await database.write { try $0.renew(job: lease.job, lease: lease.name, until: end) }
    }

    /// Notes what came of it, and when it is due again, in seconds from now.
    public func finish(_ lease: JobLease, _ outcome: JobRun.Outcome, dueAgainIn seconds: Double) async throws {
        let instant = environment.instant
        try await database.write {
            try $0.finish(job: lease.job, lease: lease.name, outcome, at: instant, next: instant.addingTimeInterval(seconds))
        }
    }
}

extension Reader {
    /// How every job stands that was ever run.
    public func jobRuns() async throws -> [JobRun] {
        try await database.read { try $0.jobRuns() }
    }
}

extension JobRun {
    func isDue(at instant: Date) -> Bool { nextAt <= instant && (heldUntil.map { $0 <= instant } ?? true) }
}
