public import Domain
import Synchronization

/// Tells whoever watches a report that something about it changed. Watchers get the number of the latest history entry; who is slow
/// misses numbers in between but never the last one, and memory for a watcher is one number.
public final class LiveUpdates: Sendable {
    private let watchers = Mutex<[Report.ID: [Int: AsyncStream<Int>.Continuation]]>([:])
    private let numbers = Mutex(0)

    public init() {}

    /// Ends when the watcher stops listening, or when the program stops.
    public func changes(of report: Report.ID) -> AsyncStream<Int> {
        let number = numbers.withLock { number in
            number &+= 1
            return number
        }
        let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
        continuation.onTermination = { [weak self] _ in self?.leave(report, number) }
        watchers.withLock { $0[report, default: [:]][number] = continuation }
        return stream
    }

    /// Ends every stream: watchers come back to the next program by themselves.
    public func finish() {
        let all = watchers.withLock { watchers in
            let all = watchers.values.flatMap(\.values)
            watchers = [:]
            return all
        }
        for continuation in all { continuation.finish() }
    }

    func publish(_ sequence: Int, on report: Report.ID) {
        let waiting = watchers.withLock { $0[report].map { Array($0.values) } ?? [] }
        for continuation in waiting { continuation.yield(sequence) }
    }

    private func leave(_ report: Report.ID, _ number: Int) {
        watchers.withLock { watchers in
            watchers[report]?[number] = nil
            if watchers[report]?.isEmpty == true { watchers[report] = nil }
        }
    }
}
