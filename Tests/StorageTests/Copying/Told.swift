import Synchronization

@testable import Storage

/// What was told of progress.
final class Told: Sendable {
    private let heard = Mutex<[CopyProgress]>([])

    var all: [CopyProgress] { heard.withLock { $0 } }

    func add(_ progress: CopyProgress) { heard.withLock { $0.append(progress) } }
}
