import Dispatch
import Synchronization

/// A few serial queues, each with a connection, for work that blocks: a caller costs one hop to a queue and one back,
/// and the cooperative threads never wait. Who comes first is served first; who waits too long, or is cancelled, is sent away.
final class Lanes<Connection, Work: Sendable>: Sendable {
    private let serve: @Sendable ([Work], Lane<Connection>) -> Void
    private let batch: Int
    private let wait: Duration
    private let lanes: [Lane<Connection>]
    private let state: Mutex<LaneState<Connection, Work>>
    private let clock = DispatchQueue(label: "storage.clock")

    /// `serve` gets up to `batch` pieces of work that wait at that moment, on a lane that is its own meanwhile.
    init(count: Int, batch: Int, wait: Duration, label: String, serve: @Sendable @escaping ([Work], Lane<Connection>) -> Void) {
        self.serve = serve
        self.batch = batch
        self.wait = wait
        lanes = (1...max(1, count)).map { Lane(label: "\(label).\($0)") }
        state = Mutex(LaneState(idle: lanes))
    }

    /// Makes a piece of work that resumes the continuation it is given, and has it served.
    func run<Result: Sendable>(_ make: @escaping (CheckedContinuation<Result, any Error>) -> Work) async throws -> Result {
        try Task.checkCancellation()
        let ticket = state.withLock { $0.nextTicket() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                submit(Waiting(ticket: ticket, work: make(continuation)) { continuation.resume(throwing: $0) })
            }
        } onCancel: {
            sendAway(ticket, CancellationError())
        }
    }

    var load: LaneLoad {
        state.withLock { LaneLoad(lanes: lanes.count, busy: lanes.count - $0.idle.count, waiting: $0.line.count) }
    }

    /// Refuses what waits, lets what runs end, and hands every lane over to be cleared.
    func close(_ clear: @Sendable @escaping (Lane<Connection>) -> Void) async {
        for waiting in state.withLock({ $0.close() }) { waiting.abandon(StorageError.closed) }
        for lane in lanes {
            await withCheckedContinuation { continuation in
                lane.queue.async {
                    clear(lane)
                    continuation.resume()
                }
            }
        }
    }

    private func submit(_ waiting: Waiting<Work>) {
        switch state.withLock({ $0.add(waiting) }) {
        case .closed: waiting.abandon(StorageError.closed)
        case .wake(let lane): lane.queue.async { self.drain(lane) }
        case .queued:
            clock.asyncAfter(deadline: .now() + wait.seconds) { [weak self] in
                guard let self else { return }
                sendAway(waiting.ticket, StorageError.exhausted(seconds: wait.seconds))
            }
        }
    }

    private func drain(_ lane: Lane<Connection>) {
        while case let work = state.withLock({ $0.take(batch, for: lane) }), !work.isEmpty { serve(work, lane) }
    }

    private func sendAway(_ ticket: UInt64, _ error: any Error) {
        state.withLock { $0.remove(ticket) }?.abandon(error)
    }
}

/// How many lanes there are, how many are at work, and how much waits for one.
struct LaneLoad: Sendable {
    let lanes: Int
    let busy: Int
    let waiting: Int
}

/// A queue and the connection that is touched on this queue only, which is why it may be passed around unchecked.
final class Lane<Connection>: @unchecked Sendable {
    let queue: DispatchQueue
    var connection: Connection?

    init(label: String) { queue = DispatchQueue(label: label) }
}

/// Work in the line. Whoever takes it out of the line, and nobody else, resumes its continuation.
struct Waiting<Work: Sendable>: Sendable {
    let ticket: UInt64
    let work: Work
    let abandon: @Sendable (any Error) -> Void
}

/// Who is idle and who waits: never both.
private struct LaneState<Connection, Work: Sendable>: Sendable {
    var idle: [Lane<Connection>]
    var line: [Waiting<Work>] = []
    var ticket: UInt64 = 0
    var isClosed = false

    enum Admission { case queued, closed, wake(Lane<Connection>) }

    mutating func nextTicket() -> UInt64 {
        ticket &+= 1
        return ticket
    }

    mutating func add(_ waiting: Waiting<Work>) -> Admission {
        if isClosed { return .closed }
        line.append(waiting)
        return idle.popLast().map(Admission.wake) ?? .queued
    }

    mutating func take(_ count: Int, for lane: Lane<Connection>) -> [Work] {
        let work = line.prefix(count).map(\.work)
        line.removeFirst(work.count)
        if work.isEmpty { idle.append(lane) }
        return work
    }

    mutating func remove(_ ticket: UInt64) -> Waiting<Work>? {
        line.firstIndex { $0.ticket == ticket }.map { line.remove(at: $0) }
    }

    mutating func close() -> [Waiting<Work>] {
        isClosed = true
        defer { line = [] }
        return line
    }
}

extension StorageError {
    static let closed = StorageError.unavailable("the database is closed")
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
