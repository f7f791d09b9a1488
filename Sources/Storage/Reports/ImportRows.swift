public import Domain

extension Snapshot {
    /// Imports belong to the organisation's assessments team; the door asks for that role.
    public func waitingImport(_ id: Import.ID, in organisation: Organisation.ID) throws -> Import? {
        try first("SELECT draft FROM imports WHERE id = \(id) AND organisation_id = \(organisation)")?.json("draft")
    }

    public func countWaitingImports(in organisation: Organisation.ID) throws -> Int {
        try first("SELECT COUNT(*) AS total FROM imports WHERE organisation_id = \(organisation) AND report_id IS NULL")?.int("total") ?? 0
    }

    /// Newest first: what was read and has not become a report.
    public func waitingImports(in organisation: Organisation.ID, limit: Int = 50) throws -> [Import] {
        try rows(
            """
            SELECT draft FROM imports WHERE organisation_id = \(organisation) AND report_id IS NULL
            ORDER BY made_at DESC, id DESC LIMIT \(limit)
            """
        ).map { try $0.json("draft") }
    }

    /// The oldest import of the same report that still waits.
    public func waitingImport(fingerprint: String, in organisation: Organisation.ID) throws -> Import? {
        try first(
            """
            SELECT draft FROM imports WHERE organisation_id = \(organisation) AND fingerprint = \(fingerprint) AND report_id IS NULL
            ORDER BY made_at, id LIMIT 1
            """
        )?.json("draft")
    }
}

extension Transaction {
    public func insert(_ reading: Import) throws {
        try run(
            """
            INSERT INTO imports (id, organisation_id, fingerprint, draft, made_at, report_id, version)
            VALUES (\(reading.id), \(reading.organisation), \(reading.fingerprint), \(json: reading), \(reading.at), \(reading.report),
                \(reading.version.number))
            """)
    }

    /// Throws `conflict` where the row is not at the version the correction started from.
    public func update(_ reading: Import, from version: Version) throws {
        let changed = try run(
            """
            UPDATE imports SET draft = \(json: reading), report_id = \(reading.report), version = \(reading.version.number)
            WHERE id = \(reading.id) AND version = \(version.number)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }

    public func deleteImport(_ id: Import.ID, in organisation: Organisation.ID) throws {
        try run("DELETE FROM imports WHERE id = \(id) AND organisation_id = \(organisation) AND report_id IS NULL")
    }
}
