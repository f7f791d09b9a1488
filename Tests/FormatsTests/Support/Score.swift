/// Counts how many of what was asked came out right, kind by kind.
struct Score {
    private(set) var kinds: [String] = []
    private var right: [String: Int] = [:]
    private var asked: [String: Int] = [:]
    private(set) var misses: [String] = []

    mutating func note(_ kind: String, isRight: Bool, _ miss: @autoclosure () -> String) {
        if asked[kind] == nil { kinds.append(kind) }
        asked[kind, default: 0] += 1
        if isRight { right[kind, default: 0] += 1 } else { misses.append("\(kind): \(miss())") }
    }

    mutating func note<Value: Equatable>(_ kind: String, _ name: String, _ found: Value, is wanted: Value) {
        note(kind, isRight: found == wanted, "\(name): \(found), not \(wanted)")
    }

    /// From 0 to 1; 1 where nothing was asked.
    func share(_ kind: String) -> Double {
        let total = asked[kind] ?? 0
        return total == 0 ? 1 : Double(right[kind] ?? 0) / Double(total)
    }

    var table: String {
        kinds.map { "\($0): \(right[$0] ?? 0) of \(asked[$0] ?? 0)" }.joined(separator: "\n")
    }
}
