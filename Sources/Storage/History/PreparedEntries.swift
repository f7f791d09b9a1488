/// An entry whose text is made already, away from the transaction: what is written by the thousand spends most of its time there.
public struct PreparedEntry: Sendable {
    fileprivate var cells: HistoryCells

    public init(_ entry: NewEntry, after: (some Encodable)?) throws { cells = try HistoryCells(entry, sequence: 0, after: after) }
}

extension Transaction {
    /// Appends entries of one organisation, in their order, as `record` does one by one.
    public func record(_ entries: [PreparedEntry]) throws {
        guard let organisation = entries.first?.cells.organisation else { return }
        guard entries.allSatisfy({ $0.cells.organisation == organisation }) else {
            throw StorageError.refused("these entries are of several organisations")
        }
        var head = try historyHead(of: organisation)
        var rows: [SQL] = []
        for var cells in entries.map(\.cells) {
            cells.sequence = head.sequence + 1
            head = (cells.sequence, cells.digest(following: head.digest))
            rows.append("(\(cells.row(digest: head.digest)))")
        }
        for start in stride(from: 0, to: rows.count, by: 100) {
            let some = rows[start..<min(rows.count, start + 100)]
            try run("INSERT INTO history (\(HistoryCells.columns)) VALUES \(some.joined(separator: ", "))")
        }
        try saveHistoryHead(of: organisation, head)
    }
}
