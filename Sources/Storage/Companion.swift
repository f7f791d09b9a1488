/// What the transactions of a task write besides. Not a closure by itself: code that Swift 6.3.1 has optimised ends the process where the
/// value of a `@TaskLocal` is one.
public struct Companion: Sendable {
    let write: @Sendable (Transaction) throws -> Void

    public init(write: @escaping @Sendable (Transaction) throws -> Void) { self.write = write }
}
