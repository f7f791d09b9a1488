import Synchronization

/// Sends letters beside whatever made us write them, so that nobody waits for a mail server, or learns from the wait that there was
/// somebody to write to. What is on its way when the program is killed is lost: people ask for another link.
final class Post: Sendable {
    private let mailer: Mailer?
    private let state = Mutex(State())

    private struct State {
        var number = 0
        var running: [Int: Task<Void, Never>] = [:]
    }

    /// How many may be on their way at a time. Who makes us write more has to wait until some have gone, and ask again.
    static let limit = 200

    init(_ mailer: Mailer?) { self.mailer = mailer }

    /// Makes the letter and sends it. What goes wrong is for the mailer to log.
    func send(_ letter: @Sendable @escaping () async throws -> Letter?) {
        guard let mailer else { return }
        state.withLock { state in
            guard state.running.count < Self.limit else { return }
            state.number &+= 1
            let number = state.number
            state.running[number] = Task { [weak self] in
                // Nobody waits for an answer to whom the trouble could be told.
                if let letter = try? await letter() { try? await mailer.send(letter) }
                self?.state.withLock { $0.running[number] = nil }
            }
        }
    }

    /// Waits until all that was handed over has gone or failed.
    func finish() async {
        while let task = state.withLock({ $0.running.values.first }) { await task.value }
    }
}
