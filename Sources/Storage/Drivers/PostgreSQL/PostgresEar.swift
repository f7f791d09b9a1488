import Dispatch
import Synchronization

/// The one connection of a node that hears what other nodes have done. Where it is lost it comes back by itself, and says then that something
/// was perhaps missed.
final class PostgresEar: @unchecked Sendable {
    // Everything below is touched on this queue alone, which is why the ear may be passed around unchecked.
    private let queue = DispatchQueue(label: "storage.postgres.ear")
    private let server: PostgresServer
    private let bulletin: Bulletin
    private var connection: PostgresConnection?
    private var readable: (any DispatchSourceRead)?
    private var beat: (any DispatchSourceTimer)?
    private var isClosed = false
    private var wasLost = false
    /// Asked from anywhere.
    private let listening = Mutex(false)

    /// How often it makes sure that the connection still stands, or tries to have one again.
    private static let interval = DispatchTimeInterval.seconds(2)

    init(_ server: PostgresServer, _ bulletin: Bulletin) {
        self.server = server
        self.bulletin = bulletin
    }

    var isListening: Bool { listening.withLock { $0 } }

    /// Begins to listen; further calls do nothing. What is committed after this returns is heard of, or said to be missed.
    func open() {
        queue.sync {
            guard beat == nil, !isClosed else { return }
            let timer = DispatchSource.makeTimerSource(queue: queue)
            timer.setEventHandler { [weak self] in self?.check() }
            timer.schedule(deadline: .now() + PostgresEar.interval, repeating: PostgresEar.interval)
            timer.activate()
            beat = timer
            listen()
        }
    }

    func close() async {
        await withCheckedContinuation { done in
            queue.async {
                self.isClosed = true
                self.beat?.cancel()
                self.hangUp()
                done.resume()
            }
        }
    }

    private func listen() {
        // Without a connection the next beat tries again.
        guard let connection = try? server.connect(), (try? connection.script("LISTEN \(PostgresWriting.channel)")) != nil else {
            wasLost = true
            return
        }
        self.connection = connection
        let source = DispatchSource.makeReadSource(fileDescriptor: connection.socket, queue: queue)
        source.setEventHandler { [weak self] in self?.take() }
        // The socket must outlive the source that watches it.
        source.setCancelHandler { withExtendedLifetime(connection) {} }
        source.activate()
        readable = source
        listening.withLock { $0 = true }
        if wasLost { bulletin.post([.perhapsMissed]) }
        wasLost = false
    }

    private func take() {
        guard let connection else { return }
        guard let texts = connection.heard() else { return lose() }
        // What this node has done itself was told here as soon as it was committed.
        let others = texts.map { $0.split(separator: " ", maxSplits: 1).map(String.init) }.filter { $0.first != server.node }
        bulletin.post(News.latest(of: others.map { News(text: $0.last ?? "") }))
    }

    private func check() {
        guard !isClosed else { return }
        guard let connection else { return listen() }
        if (try? connection.script("SELECT 1", patience: .seconds(5))) == nil { return lose() }
        take()
    }

    private func lose() {
        server.noteLostConnection()
        wasLost = true
        hangUp()
        if !isClosed { listen() }
    }

    private func hangUp() {
        readable?.cancel()
        (readable, connection) = (nil, nil)
        listening.withLock { $0 = false }
    }
}
