public import Domain
import Foundation

/// When things were made and last changed, as the history tells: one question for all of a list.
extension Snapshot {
    public func lifespans(ofActions ids: [Action.ID]) throws -> [Action.ID: Lifespan] {
        try lifespans(
            "SELECT action_id AS id, MIN(at) AS created, MAX(at) AS updated FROM history WHERE action_id IN (\(list: ids)) GROUP BY action_id"
        )
    }

    /// Of the reports themselves, whatever happened to their actions.
    public func lifespans(ofReports ids: [Report.ID]) throws -> [Report.ID: Lifespan] {
        try lifespans(
            """
            SELECT report_id AS id, MIN(at) AS created, MAX(at) AS updated FROM history
            WHERE report_id IN (\(list: ids)) AND action_id IS NULL GROUP BY report_id
            """)
    }

    /// Of the services themselves, whatever happened to their reports and actions.
    public func lifespans(ofServices ids: [Service.ID], in organisation: Organisation.ID) throws -> [Service.ID: Lifespan] {
        try lifespans(
            """
            SELECT service_id AS id, MIN(at) AS created, MAX(at) AS updated FROM history
            WHERE organisation_id = \(organisation) AND kind IN ('service.created', 'service.phaseMoved') AND service_id IN (\(list: ids))
            GROUP BY service_id
            """)
    }

    private func lifespans<Of>(_ sql: SQL) throws -> [Identifier<Of>: Lifespan] {
        let rows = try rows(sql).map { row in
            (try row.id("id", of: Of.self), Lifespan(created: try row.instant("created"), updated: try row.instant("updated")))
        }
        return Dictionary(rows) { first, _ in first }
    }
}
