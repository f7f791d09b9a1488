import Synchronization

/// Lets so many through at once and the others one after the other: every test starts at the same moment, and a server has only
/// so many connections.
final class Gate: Sendable {
    private let state: Mutex<State>

    private struct State {
        var free: Int
        var line: [CheckedContinuation<Void, Never>] = []
    }

    init(_ count: Int) { state = Mutex(State(free: count)) }

    func pass<Result>(_ body: () async throws -> Result) async throws -> Result {
        await withCheckedContinuation { enter($0) }
        defer { leave() }
        return try await body()
    }

    private func enter(_ guest: CheckedContinuation<Void, Never>) {
        let isFree = state.withLock { state in
            guard state.free > 0 else {
                state.line.append(guest)
                return false
            }
            state.free -= 1
            return true
        }
        if isFree { guest.resume() }
    }

    private func leave() {
        let next = state.withLock { state in
            guard state.line.isEmpty else { return Optional(state.line.removeFirst()) }
            state.free += 1
            return nil
        }
        next?.resume()
    }
}
