public import Foundation
import Synchronization

/// A clock that stands still until a test moves it.
public final class TestClock: Sendable {
    private let instant: Mutex<Date>

    public init(_ instant: Date) { self.instant = Mutex(instant) }

    public var now: Date { instant.withLock { $0 } }

    public func set(to instant: Date) { self.instant.withLock { $0 = instant } }

    public func advance(by seconds: TimeInterval) { instant.withLock { $0 += seconds } }

    public func advance(days: Int) { advance(by: TimeInterval(days) * 86_400) }
}
