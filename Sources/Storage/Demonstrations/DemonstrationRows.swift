public import Domain

extension Snapshot {
    /// The one that a team prepares. Nil where nobody has written anything for it.
    public func openDemonstration(of service: Service.ID, kind: Booking.Kind) throws -> Demonstration? {
        try first(
            "SELECT demonstration FROM demonstrations WHERE service_id = \(service) AND kind = \(kind) AND report_id IS NULL"
        )?.json("demonstration")
    }

    /// What was shown before the report was written. Nil where nothing was.
    public func demonstration(before report: Report.ID) throws -> Demonstration? {
        try first("SELECT demonstration FROM demonstrations WHERE report_id = \(report)")?.json("demonstration")
    }
}

extension Transaction {
    public func insert(_ demonstration: Demonstration) throws {
        try run(
            """
            INSERT INTO demonstrations (id, organisation_id, service_id, kind, report_id, demonstration, version)
            VALUES (\(demonstration.id), \(demonstration.organisation), \(demonstration.service), \(demonstration.kind),
                \(demonstration.report), \(json: demonstration), \(demonstration.version.number))
            """)
    }

    /// Throws `conflict` where the row is not at the version the verb started from.
    public func update(_ demonstration: Demonstration, from version: Version) throws {
        let changed = try run(
            """
            UPDATE demonstrations SET report_id = \(demonstration.report), demonstration = \(json: demonstration),
                version = \(demonstration.version.number)
            WHERE id = \(demonstration.id) AND version = \(version.number)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}
