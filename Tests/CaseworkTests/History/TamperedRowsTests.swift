import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Rows that the history led to, changed with plain SQL.
@Suite struct TamperedRowsTests {
    static let actionChanges: [SQL] = [
        "text = text || ' '", "status = 'inProgress'", "state = '{\"inProgress\":{}}'", "state = 'nonsense'", "due_on = '2027-01-01'",
        "due_on = 'soon'", "due = NULL", "review = NULL, status = 'withdrawn'", "professions = '[]'", "sprint = 'Sprint 1'",
        "sprint = ''", "block = '{}'", "list_order = '9'", "held_since = held_since + 1000", "held_since = NULL", "version = version + 1",
        "position = 7", "point = 12", "rating = 'red'",
        "standard_id = 'nhs-17'",
    ]

    @Test(arguments: Engine.allCases) func aChangedActionIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .planned)
            let last = try await world.last()
            let moves: [SQL] = [
                "owner_id = \(world.people.otherTeam.id)", "service_id = \(world.otherService.id)", "report_id = \(world.draft.id)",
                "organisation_id = \(world.people.stranger.organisation)",
            ]
            for change in Self.actionChanges + moves {
                let findings = try await world.findings(after: "UPDATE actions SET \(change) WHERE id = \(action.id)")
                #expect(findings == [.actionAltered(action.id, sequence: last)], "\(change)")
            }
        }
    }

    @Test(arguments: Engine.allCases) func aRemovedActionIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            let findings = try await world.findings(after: "DELETE FROM actions WHERE id = \(world.amber.id)")
            #expect(findings == [.actionMissing(world.amber.id)])
        }
    }

    @Test(arguments: Engine.allCases) func anInsertedActionIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            let id = Action.ID(at: world.clock.now, random: 0..<10)
            let findings = try await world.findings(
                after: """
                    INSERT INTO actions (id, organisation_id, service_id, report_id, standard_id, point, position, rating, text, status,
                        state, professions, list_order, version)
                    SELECT \(id), organisation_id, service_id, report_id, standard_id, point, 99, rating, text, status, state,
                        professions, list_order, version FROM actions WHERE id = \(world.amber.id)
                    """)
            #expect(findings == [.actionUnrecorded(id)])
        }
    }

    static let reportChanges: [SQL] = [
        "UPDATE reports SET overall = 'green'", "UPDATE reports SET status = 'accepted'", "UPDATE reports SET state = '{}'",
        "UPDATE reports SET version = 9", "UPDATE reports SET standard_id = 'nhs-17'", "UPDATE reports SET fingerprint = NULL",
        "UPDATE reports SET origin = '{\"written\":{}}'", "UPDATE report_points SET rating = 'green' WHERE number = 5",
        "DELETE FROM report_points WHERE number = 5", "UPDATE report_editions SET content = replace(content, 'red', 'green')",
        "DELETE FROM report_editions", "UPDATE assessments SET assessed_on = '2020-01-01'", "UPDATE assessments SET phase = NULL",
    ]

    @Test(arguments: Engine.allCases) func aChangedReportIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            for change in Self.reportChanges {
                let altered = try await world.findings(after: change).map { finding -> Report.ID? in
                    if case .reportAltered(let id, _) = finding { id } else { nil }
                }
                #expect(altered.contains(world.report.id), "\(change)")
            }
        }
    }
}
