public import Domain
public import Foundation

extension Snapshot {
    /// The people of an organisation, the oldest first: at most `limit`, those behind one of them.
    public func people(in organisation: Organisation.ID, after id: Person.ID?, limit: Int) throws -> [Person] {
        let behind: SQL = id.map { " AND id > \($0)" } ?? ""
        let wanted: SQL = "SELECT id FROM people WHERE organisation_id = \(organisation)\(behind) ORDER BY id LIMIT \(limit)"
        return try people(where: "people.id IN (\(wanted))").sorted { $0.id < $1.id }
    }

    public func countPeople(in organisation: Organisation.ID) throws -> Int {
        try first("SELECT COUNT(*) AS total FROM people WHERE organisation_id = \(organisation)")?.int("total") ?? 0
    }

    /// When each came, and when something about them was last changed.
    public func lifespans(ofPeople ids: [Person.ID]) throws -> [Person.ID: Lifespan] {
        let rows = try rows("SELECT id, changed_at FROM people WHERE id IN (\(list: ids))").map { row in
            let id: Person.ID = try row.id("id")
            return (id, Lifespan(created: Lifespan(of: id).created, updated: try row.get("changed_at", as: Date?.self)))
        }
        return Dictionary(rows) { first, _ in first }
    }
}

extension Transaction {
    public func noteChange(of person: Person.ID, at instant: Date) throws {
        try run("UPDATE people SET changed_at = \(instant) WHERE id = \(person)")
    }
}
