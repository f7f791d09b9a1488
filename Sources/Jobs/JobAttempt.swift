import Casework
import Domain
import Logging

/// One run of a job that is due: taken if no other node was faster, held while it lasts, and noted.
struct JobAttempt: Sendable {
    let job: Job
    let period: Duration
    let work: @Sendable (Casework) async throws -> Void
    let casework: Casework
    let logger: Logger

    /// A job that failed is tried again this soon, unless it is due sooner.
    private static let afterFailure = Duration.seconds(300)

    func run() async {
        do {
            guard let lease = try await casework.claim(job: job.id) else { return }
            let outcome = await outcome(holding: lease)
            let isDone = outcome == .done
            try await casework.finish(lease, outcome, dueAgainIn: (isDone ? period : min(period, Self.afterFailure)).inSeconds)
        } catch {
            // The lease runs out, and the job is begun anew.
            logger.error("a job cannot be taken or noted", metadata: about(casework.wordsForLog(of: error)))
        }
    }

    /// Breaks the work off where another node has taken it over, which thought this one dead.
    private func outcome(holding lease: JobLease) async -> JobRun.Outcome {
        await withTaskGroup(of: JobRun.Outcome?.self) { group in
            group.addTask { await attempt() }
            group.addTask {
                await hold(lease)
                return nil
            }
            defer { group.cancelAll() }
            return (await group.next() ?? nil) ?? .failed("another node has taken it over")
        }
    }

    private func attempt() async -> JobRun.Outcome {
        do {
            try await work(casework)
            return .done
        } catch {
            let why = casework.wordsForLog(of: error)
            logger.error("a job failed", metadata: about(why))
            return .failed(why)
        }
    }

    /// Returns when the lease is lost, or when it is cancelled.
    private func hold(_ lease: JobLease) async {
        while (try? await Task.sleep(for: .seconds(Casework.jobLease / 3))) != nil {  // Only cancelling wakes it.
            do {
                guard try await casework.renew(lease) else { return }
            } catch {
                logger.warning("a job's lease cannot be renewed", metadata: about(casework.wordsForLog(of: error)))
            }
        }
    }

    private func about(_ why: String) -> Logger.Metadata { ["job": "\(job.id)", "why": "\(why)"] }
}

extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
