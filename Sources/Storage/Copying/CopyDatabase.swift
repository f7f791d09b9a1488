public import Domain

extension Database {
    /// Copies every row of this database as it stands at one moment into another one, which must have the schema of today and no rows. In
    /// one transaction there: after an error nothing of it is left. What is there afterwards has been compared with what is here, row by
    /// row, and its history has been verified, before it is kept.
    ///
    /// `progress` is told of each piece. Throws `notEmpty` where the other one has rows, `madeByOlderVersion` where either is not up to date.
    public func copy(into other: Database, progress: @Sendable @escaping (CopyProgress) -> Void = { _ in }) async throws -> CopyOutcome {
        try await read { try $0.requireSchemaOfToday() }
        return try await other.driver.write(.alone) { transaction in
            try transaction.requireNoRows()
            // Each engine wants to be used on a thread of its own.
            let handover = Handover<CopyPiece>()
            defer { handover.refuse() }
            Task {
                do {
                    try await self.read { try $0.give(everythingTo: handover) }
                    handover.end(.success(()))
                } catch {
                    handover.end(.failure(error))
                }
            }
            return try CopyTarget(transaction, progress).take(from: handover)
        }
    }
}

/// How far a copy has come.
public struct CopyProgress: Sendable {
    /// The table that it is at.
    public let table: String
    /// Rows of all tables so far, and how many there are.
    public let rows, total: Int
    /// Whether they are being compared, after all of them were copied.
    public let isComparing: Bool
}

/// What a copy has brought over.
public struct CopyOutcome: Sendable {
    public let tables: [(name: String, rows: Int)]
    /// What was not right before, and so is not right in the copy.
    public let history: HistoryVerification

    public var rows: Int { tables.map(\.rows).reduce(0, +) }
}

/// What goes from one database to the other.
enum CopyPiece: Sendable {
    /// Comes first: what there is, and how many rows.
    case tables([Table], rows: Int)
    case rows([[Cell]], of: Table)
    /// After the last row of a table: what all of them must come to.
    case sum(TableSum, of: Table)
}

extension Snapshot {
    fileprivate func give(everythingTo handover: Handover<CopyPiece>) throws {
        let tables = try tables().filter { $0.name != Table.record }
        try handover.give(.tables(tables, rows: try tables.map(count).reduce(0, +)))
        for table in tables {
            var (sum, rows) = (TableSum(), [[Cell]]())
            try forEach(table.everything) { row in
                sum.add(row.cells)
                rows.append(row.cells)
                if rows.count == table.batch {
                    try handover.give(.rows(rows, of: table))
                    rows = []
                }
            }
            if !rows.isEmpty { try handover.give(.rows(rows, of: table)) }
            try handover.give(.sum(sum, of: table))
        }
    }

    func count(_ table: Table) throws -> Int { try first("SELECT COUNT(*) AS rows FROM \(raw: table.name)")?.int("rows") ?? 0 }

    func sum(_ table: Table) throws -> TableSum {
        var sum = TableSum()
        try forEach(table.everything) { sum.add($0.cells) }
        return sum
    }

    /// Throws where a table holds anything but the record of migrations, or the schema is not that of today.
    func requireNoRows() throws {
        try requireSchemaOfToday()
        for table in try tables() where table.name != Table.record {
            guard try first("SELECT 1 AS one FROM \(raw: table.name) LIMIT 1") == nil else {
                throw StorageError.notEmpty(table: table.name)
            }
        }
    }
}
