public import Domain
import Storage
import Synchronization

/// Tells whoever watches a report that something about it changed, on whichever node. Watchers get the number of the latest history entry, or
/// nil where they should look for themselves; who is slow misses numbers in between but never the last one, and memory for a watcher is one
/// number.
public final class LiveUpdates: Sendable {
    private let state = Mutex(State())

    private struct State {
        var watched: [Report.ID: Watched] = [:]
        var watchers = 0
        var isFinished = false

        /// The stream that makes room for another one of the same person; nil where there is room.
        func oldest(of person: Person.ID) -> AsyncStream<Int?>.Continuation? {
            let theirs = watched.values.flatMap { $0.continuations.filter { $0.value.person == person } }
            return theirs.count < LiveUpdates.limit ? nil : theirs.min { $0.key < $1.key }?.value.continuation
        }
    }

    /// How many pages of one person may watch at a time; the one that has watched longest makes room.
    static let limit = 250

    private struct Watched {
        var latest = 0
        var continuations: [Int: Watcher] = [:]
    }

    private struct Watcher {
        let person: Person.ID
        let continuation: AsyncStream<Int?>.Continuation
    }

    public init() {}

    /// Ends when the watcher stops listening, or when the program stops.
    public func changes(of report: Report.ID, for person: Person.ID) -> AsyncStream<Int?> {
        let (stream, continuation) = AsyncStream.makeStream(of: Int?.self, bufferingPolicy: .bufferingNewest(1))
        var overdue: AsyncStream<Int?>.Continuation?
        let number: Int? = state.withLock { state in
            guard !state.isFinished else { return nil }
            state.watchers &+= 1
            overdue = state.oldest(of: person)
            state.watched[report, default: Watched()].continuations[state.watchers] = Watcher(person: person, continuation: continuation)
            return state.watchers
        }
        if let number {
            continuation.onTermination = { [weak self] _ in self?.leave(report, number) }
        } else {
            continuation.finish()
        }
        overdue?.finish()
        return stream
    }

    /// Ends every stream, also those that somebody asks for later: watchers come back to the next program by themselves.
    public func finish() {
        let all = state.withLock { state in
            let all = state.watched.values.flatMap(\.continuations.values)
            state.watched = [:]
            state.isFinished = true
            return all
        }
        for watcher in all { watcher.continuation.finish() }
    }

    func hear(_ news: News) {
        switch news {
        case .reportChanged(let report, let sequence): publish(sequence, on: report)
        case .rightsChanged(let person): sendAway(person)
        case .perhapsMissed: haveAllLook()
        }
    }

    /// How many pages watch at this moment.
    public var count: Int { state.withLock { $0.watched.values.reduce(0) { $0 + $1.continuations.count } } }

    /// Whether the program is stopping: whoever follows by other means ends too.
    public var isFinished: Bool { state.withLock { $0.isFinished } }

    private func haveAllLook() {
        let all = state.withLock { $0.watched.values.flatMap(\.continuations.values) }
        for watcher in all { watcher.continuation.yield(nil) }
    }

    /// Ends every stream of a person whose rights have changed: their pages come back by themselves, and are asked again what they may.
    private func sendAway(_ person: Person.ID) {
        let all = state.withLock { state in
            state.watched.values.flatMap(\.continuations.values).filter { $0.person == person }
        }
        for watcher in all { watcher.continuation.finish() }
    }

    /// Two changes may be told in another order than they were committed in; watchers hear only the later one then.
    func publish(_ sequence: Int, on report: Report.ID) {
        state.withLock { state in
            guard let watched = state.watched[report], sequence > watched.latest else { return }
            state.watched[report]?.latest = sequence
            for watcher in watched.continuations.values { watcher.continuation.yield(sequence) }
        }
    }

    private func leave(_ report: Report.ID, _ number: Int) {
        state.withLock { state in
            state.watched[report]?.continuations[number] = nil
            if state.watched[report]?.continuations.isEmpty == true { state.watched[report] = nil }
        }
    }
}
