public import Domain

extension Database {
    /// Looks at all of it: whether the engine finds its own pages whole, whether every row that is referred to is there, whether every row can
    /// be read, and whether the history is as it was written. A line for each problem.
    public func check() async throws -> DatabaseCheck {
        try await read { snapshot in
            try snapshot.requireSchemaOfToday()
            var problems = try snapshot.rows(snapshot.dialect.integrity).map { "database: \(try $0.text("problem"))" }
            problems += try snapshot.danglingReferences()
            let rows = try snapshot.tables().map { try snapshot.sum($0).rows }.reduce(0, +)
            return DatabaseCheck(rows: rows, problems: problems, history: try snapshot.verifyHistory())
        }
    }
}

/// What came of looking at a whole database.
public struct DatabaseCheck: Sendable {
    public let rows: Int
    /// Of the engine and of references, in words.
    public let problems: [String]
    public let history: HistoryVerification

    public var isSound: Bool { problems.isEmpty && history.findings.isEmpty }
}

extension Snapshot {
    fileprivate func danglingReferences() throws -> [String] {
        try references().compactMap { reference in
            let (column, other) = (SQL(raw: "here.\(reference.column)"), SQL(raw: "there.\(reference.otherColumn)"))
            let found = try first(
                """
                SELECT COUNT(*) AS rows FROM \(raw: reference.table) AS here
                LEFT JOIN \(raw: reference.otherTable) AS there ON \(other) = \(column)
                WHERE \(column) IS NOT NULL AND \(other) IS NULL
                """)
            guard let rows = try found?.int("rows"), rows > 0 else { return nil }
            let place = "\(reference.table).\(reference.column)"
            return "\(place): \(rows) \(rows == 1 ? "row names" : "rows name") what is not in \(reference.otherTable)"
        }
    }
}
