import Domain

/// The database that a copy goes into, on its own thread.
struct CopyTarget {
    private let transaction: Transaction
    private let progress: @Sendable (CopyProgress) -> Void

    init(_ transaction: Transaction, _ progress: @Sendable @escaping (CopyProgress) -> Void) {
        self.transaction = transaction
        self.progress = progress
    }

    func take(from handover: Handover<CopyPiece>) throws -> CopyOutcome {
        var (sums, done, total) = ([(table: Table, sum: TableSum)](), 0, 0)
        while let piece = try handover.take() {
            switch piece {
            case .tables(let tables, let rows):
                try requireSame(tables)
                total = rows
            case .rows(let rows, let table):
                try transaction.insert(rows, into: table)
                done += rows.count
                progress(CopyProgress(table: table.name, rows: done, total: total, isComparing: false))
            case .sum(let sum, let table): sums.append((table, sum))
            }
        }
        done = 0
        for (table, sum) in sums {
            progress(CopyProgress(table: table.name, rows: done, total: total, isComparing: true))
            guard try transaction.sum(table) == sum else { throw StorageError.refused("the copy of \(table.name) is not what was copied") }
            done += sum.rows
        }
        return CopyOutcome(tables: sums.map { ($0.table.name, $0.sum.rows) }, history: try transaction.verifyHistory())
    }

    /// Both must be the same but for columns that only one engine has.
    private func requireSame(_ tables: [Table]) throws {
        let here = try transaction.tables().filter { $0.name != Table.record }
        guard here.map(\.name).sorted() == tables.map(\.name).sorted() else {
            throw StorageError.refused("the two databases have not the same tables")
        }
        for table in tables where !here.contains(table) {
            throw StorageError.refused("the two databases have not the same columns in \(table.name)")
        }
    }
}

extension Transaction {
    /// All in one statement: a round to the server costs more than a row. At most `table.batch` of them. Throws where a cell holds another
    /// kind of value than its column says, as SQLite allows.
    func insert(_ rows: [[Cell]], into table: Table) throws {
        guard !rows.isEmpty else { return }
        var statement: SQL = "INSERT INTO \(raw: table.name) (\(table.list)) VALUES "
        for (place, cells) in rows.enumerated() {
            statement.append(text: place == 0 ? "(" : ", (")
            for (place, (cell, column)) in zip(cells, table.columns).enumerated() {
                guard cell.fits(column.type) else {
                    throw StorageError.wrongType(column: "\(table.name).\(column.name)", wanted: "\(column.type)")
                }
                if place > 0 { statement.append(text: ", ") }
                statement.append(Binding(cell: cell, type: column.type))
            }
            statement.append(text: ")")
        }
        try run(statement)
    }
}

extension Cell {
    fileprivate func fits(_ type: ColumnType) -> Bool {
        switch (self, type) {
        case (.null, _), (.integer, .integer), (.real, .real), (.text, .text), (.bytes, .bytes): true
        case (.integer, _), (.real, _), (.text, _), (.bytes, _): false
        }
    }
}
