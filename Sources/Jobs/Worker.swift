public import Casework
public import Logging
public import ServiceLifecycle
import UnixSignals

/// Does what the timetable says, until it is told to stop; then it ends what it has begun.
public struct Worker: Service {
    private let casework: Casework
    private let jobs: [Job]
    private let logger: Logger

    public init(_ casework: Casework, jobs: [Job] = Timetable.all, logger: Logger) {
        self.casework = casework
        self.jobs = jobs
        self.logger = logger
    }

    /// How long nobody looks what is due.
    private static let beat = Duration.seconds(15)

    public func run() async {
        await withDiscardingTaskGroup { group in
            for job in jobs {
                guard case .always(let work) = job.rhythm else { continue }
                group.addTask { await work(casework, logger) }
            }
            while goesOn {
                for run in await dueRuns() { group.addTask { await run() } }
                await rest(for: Self.beat)
            }
        }
    }

    /// Runs what is due now, and waits for its end.
    public func runDue() async {
        await withDiscardingTaskGroup { group in
            for run in await dueRuns() { group.addTask { await run() } }
        }
    }

    /// Runs alone, without a site, until the program is told to stop.
    public func runAlone() async throws {
        try await ServiceGroup(
            configuration: .init(services: [self], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        ).run()
    }

    private func dueRuns() async -> [@Sendable () async -> Void] {
        do {
            let due = Set(try await casework.dueJobs(of: jobs.filter(\.isPeriodic).map(\.id)))
            return jobs.compactMap { job in
                guard due.contains(job.id), case .every(let period, let work) = job.rhythm else { return nil }
                return { await JobAttempt(job: job, period: period, work: work, casework: casework, logger: logger).run() }
            }
        } catch {
            logger.error("what is due cannot be read", metadata: ["why": "\(casework.wordsForLog(of: error))"])
            return []
        }
    }
}

extension Job {
    fileprivate var isPeriodic: Bool { if case .every = rhythm { true } else { false } }
}
