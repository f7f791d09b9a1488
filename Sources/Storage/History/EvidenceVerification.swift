import Domain

extension Snapshot {
    /// Compares every piece of evidence with what the history tells of it.
    func findingsInEvidence() throws -> [HistoryVerification.Finding] {
        let events = try history(
            where: "history.kind IN ('action.evidenceAdded', 'action.evidenceChanged', 'action.evidenceRemoved')")
        // Rows that cannot be read were altered; where it is the engine that fails, the snapshot throws that at its end.
        guard let rows = try? evidence(where: "1 = 1") else { return [.unreadable(table: "evidence_versions", id: "?")] }
        let told = Dictionary(Evidence.gathered(from: events).map { ($0.id, $0) }) { first, _ in first }
        let kept = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
        let ids = Set(told.keys).union(kept.keys).sorted()
        return ids.filter { told[$0] != kept[$0] }.map { .evidenceAltered($0) }
    }
}
