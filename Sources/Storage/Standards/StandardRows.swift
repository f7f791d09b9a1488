public import Domain
public import Foundation

extension Snapshot {
    /// What an organisation says of standards: its own, and those of the catalogue that it has retired.
    public func standardRows(of organisation: Organisation.ID) throws -> [StandardRow] {
        try rows(
            """
            SELECT standard_id, standard, is_retired, added_at FROM standards
            WHERE organisation_id = \(organisation) ORDER BY added_at, standard_id
            """
        ).map {
            StandardRow(
                id: try $0.text("standard_id"), own: try $0.optionalJSON("standard"), isRetired: try $0.bool("is_retired"),
                at: try $0.instant("added_at"))
        }
    }

    /// Every standard that an organisation's reports may be against, retired ones too: those of the catalogue, then its own.
    public func standards(of organisation: Organisation.ID) throws -> [Standard] {
        Standard.catalogue + (try standardRows(of: organisation).compactMap(\.own))
    }
}

/// A standard as an organisation has it.
public struct StandardRow: Sendable {
    public let id: Standard.ID
    /// Nil for one of the catalogue.
    public let own: Standard?
    public let isRetired: Bool
    /// When it was added; one of the catalogue, when it was retired.
    public let at: Date
}

extension Transaction {
    /// Throws `constraint(.unique)` where the organisation has one of that name.
    public func insert(_ standard: Standard, of organisation: Organisation.ID, at instant: Date) throws {
        try run(
            """
            INSERT INTO standards (organisation_id, standard_id, standard, is_retired, added_at)
            VALUES (\(organisation), \(standard.id), \(json: standard), 0, \(instant))
            """)
    }

    public func retireStandard(_ id: Standard.ID, of organisation: Organisation.ID, at instant: Date) throws {
        try run(
            """
            INSERT INTO standards (organisation_id, standard_id, is_retired, added_at) VALUES (\(organisation), \(id), 1, \(instant))
            ON CONFLICT (organisation_id, standard_id) DO UPDATE SET is_retired = 1
            """)
    }

    public func bringBackStandard(_ id: Standard.ID, of organisation: Organisation.ID) throws {
        try run("DELETE FROM standards WHERE organisation_id = \(organisation) AND standard_id = \(id) AND standard IS NULL")
        try run("UPDATE standards SET is_retired = 0 WHERE organisation_id = \(organisation) AND standard_id = \(id)")
    }
}
