import Dispatch
import Synchronization

/// Threads for transfers, which block: so many run at once, the others wait in line. Whoever waits is answered at the deadline, counted from
/// the beginning of the wait, or when cancelled, whatever libcurl is busy with; it notices within a second that nobody waits any more.
final class CurlThreads: Sendable {
    typealias Outcome<Answer: Sendable> = Awaited<Result<Answer, OutgoingTrouble>>

    private typealias Work = @Sendable () -> Void

    private struct State {
        /// Serial queues: each has a thread at once, while a concurrent queue gets a new one only each second when all block.
        var idle: [DispatchQueue]
        var line: [Work] = []
    }

    private let state: Mutex<State>

    init(atOnce count: Int) {
        state = Mutex(State(idle: (1...max(1, count)).map { DispatchQueue(label: "integrations.curl.\($0)") }))
    }

    /// The work says its outcome itself, so that it can tidy up after it has answered.
    func run<Answer: Sendable>(
        within deadline: Duration, _ work: @Sendable @escaping (Outcome<Answer>) -> Void
    ) async throws(OutgoingTrouble) -> Answer {
        let outcome = Outcome<Answer>()
        let clock = Task {
            try await Task.sleep(for: deadline)
            outcome.say(.failure(.timedOut(after: deadline)))
        }
        defer { clock.cancel() }
        submit { if !outcome.isSaid { work(outcome) } }
        let result = await withTaskCancellationHandler(
            operation: { await outcome.value },
            onCancel: { outcome.say(.failure(.cancelled)) })
        return try result.get()
    }

    private func submit(_ work: @escaping Work) {
        let idle: DispatchQueue? = state.withLock { state in
            let idle = state.idle.popLast()
            if idle == nil { state.line.append(work) }
            return idle
        }
        guard let idle else { return }
        idle.async { self.serve(work, on: idle) }
    }

    /// And then whoever waits, until nobody does.
    private func serve(_ first: @escaping Work, on queue: DispatchQueue) {
        var work: Work? = first
        while let current = work {
            current()
            work = state.withLock { state in
                if state.line.isEmpty {
                    state.idle.append(queue)
                    return nil
                }
                return state.line.removeFirst()
            }
        }
    }
}
