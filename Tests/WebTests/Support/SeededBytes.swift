import Synchronization

/// Bytes that look like chance and are the same in every run.
final class SeededBytes: Sendable {
    private let state = Mutex<UInt64>(0x2026_0304)

    func next(_ count: Int) -> [UInt8] {
        state.withLock { state in
            (0..<count).map { _ in
                // Knuth's linear congruential generator; its high bits are the good ones.
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 56)
            }
        }
    }
}
