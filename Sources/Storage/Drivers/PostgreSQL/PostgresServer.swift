import CPostgres
import Foundation
import Synchronization

/// Where the server is, and how it has been lately. While it cannot be reached one at a time tries, and everybody else is told at once.
final class PostgresServer: Sendable {
    /// By which nodes know what they have said themselves.
    let node = UUID().uuidString
    private let address: String
    private let state = Mutex(State())

    /// What has gone wrong since the start.
    struct Troubles {
        var conflicts = 0
        var lostConnections = 0
        var lostCommits = 0
    }

    private struct State {
        var troubles = Troubles()
        var outage: Outage?
    }

    private struct Outage {
        let words: String
        var tryAgainAt: ContinuousClock.Instant
    }

    /// How long nobody tries again after somebody could not reach it.
    private static let pause = Duration.milliseconds(250)

    /// For as long as somebody is trying nobody else does: a server that does not answer at all keeps them for two seconds.
    private static let longestTry = Duration.seconds(5)

    /// Throws `badAddress` where libpq cannot read it; what libpq says of it would repeat the password.
    init(_ address: String) throws(StorageError) {
        self.address = address
        guard let options = PQconninfoParse(address, nil) else {
            throw .badAddress(
                "libpq cannot read this address: write postgres://USER:PASSWORD@HOST/NAME, with % codes for special characters")
        }
        PQconninfoFree(options)
    }

    var troubles: Troubles { state.withLock { $0.troubles } }

    func noteConflict() { state.withLock { $0.troubles.conflicts &+= 1 } }
    func noteLostConnection() { state.withLock { $0.troubles.lostConnections &+= 1 } }
    func noteLostCommit() { state.withLock { $0.troubles.lostCommits &+= 1 } }

    func connect() throws(StorageError) -> PostgresConnection {
        try admit()
        do {
            let connection = try PostgresConnection(address)
            state.withLock { $0.outage = nil }
            return connection
        } catch {
            if case .unavailable(let words) = error {
                state.withLock { $0.outage = Outage(words: words, tryAgainAt: .now + PostgresServer.pause) }
            }
            throw error
        }
    }

    /// Throws the last failure while it is fresh, or while somebody finds out whether it is over.
    private func admit() throws(StorageError) {
        let words = state.withLock { state -> String? in
            guard let outage = state.outage else { return nil }
            guard outage.tryAgainAt <= .now else { return outage.words }
            state.outage?.tryAgainAt = .now + PostgresServer.longestTry
            return nil
        }
        if let words { throw .unavailable(words) }
    }
}
