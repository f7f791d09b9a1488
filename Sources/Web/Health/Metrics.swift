import Casework
import Domain
import Foundation

extension Site {
    /// Everything that is measured, at this moment.
    func metrics() async -> String {
        var text = MetricsText()
        let meters = meters.now
        text.add(
            "assessment_actions_build_info", "The database it runs on.", .gauge, [.init([("engine", casework.engine)], 1)])
        text.add(
            "assessment_actions_http_requests_total", "Answers by method, route and status.", .counter,
            meters.answers.sorted { $0.key.order < $1.key.order }.map { answered, count in
                .init([("method", answered.method), ("route", answered.route), ("status", "\(answered.status)")], Double(count))
            })
        text.add("assessment_actions_http_request_duration_seconds", "Until an answer begins, by route.", meters.durations)
        text.add(
            "assessment_actions_live_streams", "Pages that keep themselves up to date.", .gauge, [.init([], Double(casework.live.count))])
        for figure in casework.databaseFigures {
            text.add(
                "assessment_actions_database_\(figure.name)", figure.help, figure.isCounter ? .counter : .gauge,
                [.init([], Double(figure.value))])
        }
        text.addProcess(startedAt: startedAt)
        // While the database is away there is nothing to say of what stands in it.
        if let runs = try? await reader.jobRuns() { text.addJobs(runs, at: reader.now) }
        for gauge in meters.gauges { text.add(gauge.name, gauge.help, gauge.kind, await gauge.read()) }
        return text.text
    }
}

extension Meters.Answered {
    fileprivate var order: String { "\(route) \(method) \(status)" }
}

extension MetricsText {
    fileprivate mutating func addJobs(_ runs: [JobRun], at now: Date) {
        add(
            "assessment_actions_job_overdue_seconds", "How long a job has been due and nobody is at it, on any node.", .gauge,
            runs.map { run in
                let isHeld = run.heldUntil.map { $0 > now } ?? false
                return .init([("job", run.job)], isHeld ? 0 : max(0, now.timeIntervalSince(run.nextAt)))
            })
        add(
            "assessment_actions_job_failed", "1 where the latest run of a job failed.", .gauge,
            runs.map { run in
                if case .failed = run.outcome { return .init([("job", run.job)], 1) }
                return .init([("job", run.job)], 0)
            })
    }

    fileprivate mutating func addProcess(startedAt: Date) {
        let figures = [
            ("process_resident_memory_bytes", "Memory in use.", Meters.Gauge.Kind.gauge, ProcessFigures.resident),
            ("process_open_fds", "Open files and connections.", .gauge, ProcessFigures.openFiles),
            ("process_cpu_seconds_total", "Processor time.", .counter, ProcessFigures.processorTime),
            ("process_start_time_seconds", "When it started, in seconds since 1970.", .gauge, startedAt.timeIntervalSince1970),
        ]
        for (name, help, kind, value) in figures { if let value { add(name, help, kind, [.init([], value)]) } }
    }
}
