/// Starts everything at the same moment: nobody goes before all stand ready. Gives what became of each, in their order.
public func together<Value: Sendable>(_ runners: [@Sendable () async throws -> Value]) async -> [Result<Value, any Error>] {
    let line = StartingLine(runners.count)
    return await withTaskGroup(of: (Int, Result<Value, any Error>).self) { group in
        for (place, runner) in runners.enumerated() {
            group.addTask {
                await line.standReady()
                do {
                    return (place, .success(try await runner()))
                } catch {
                    return (place, .failure(error))
                }
            }
        }
        return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

private actor StartingLine {
    private var missing: Int
    private var ready: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { missing = count }

    func standReady() async {
        missing -= 1
        guard missing > 0 else { return ready.forEach { $0.resume() } }
        await withCheckedContinuation { ready.append($0) }
    }
}

extension Result {
    /// Nil where it went well.
    public var failure: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}
