import Dispatch
import Synchronization

/// Hands pieces from one thread to another, a few at a time: who gives waits for room, who takes waits for pieces. Both may block.
final class Handover<Piece: Sendable>: Sendable {
    private let room = DispatchSemaphore(value: 0)
    private let ready = DispatchSemaphore(value: 0)
    private let state = Mutex(State())

    private struct State {
        var pieces: [Piece] = []
        /// Nil while more may come.
        var end: Result<Void, any Error>?
        var isRefused = false
    }

    init(ahead count: Int = 4) {
        for _ in 0..<count { room.signal() }
    }

    /// Throws `CancellationError` where nobody takes them any more.
    func give(_ piece: Piece) throws {
        room.wait()
        let isTaken = state.withLock { state in
            if !state.isRefused { state.pieces.append(piece) }
            return !state.isRefused
        }
        guard isTaken else {
            room.signal()
            throw CancellationError()
        }
        ready.signal()
    }

    /// After the last piece, or where none will come because of an error.
    func end(_ result: Result<Void, any Error>) {
        state.withLock { $0.end = result }
        ready.signal()
    }

    /// Nil after the last piece; throws the error that ended them.
    func take() throws -> Piece? {
        ready.wait()
        let (piece, end) = state.withLock { state in (state.pieces.isEmpty ? nil : state.pieces.removeFirst(), state.end) }
        if let piece {
            room.signal()
            return piece
        }
        ready.signal()
        try end?.get()
        return nil
    }

    /// Whoever gives is let go.
    func refuse() {
        state.withLock { $0.isRefused = true }
        room.signal()
    }
}
