import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What somebody with plain SQL does to the history is found, and said.
@Suite struct HistoryVerificationTests {
    @Test(arguments: Engine.allCases) func anHonestDatabaseHasNoFindings(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .resolved)
            try await world.bring(world.red, to: .readyForReassessment)
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
            #expect(verification.entries > 25)
        }
    }

    static let changes: [SQL] = [
        "at = at + 1", "person_id = NULL", "person_id = 'somebody'", "kind = 'action.withdrawn'", "what = what || ' '",
        "from_status = 'red'", "to_status = NULL", "service_id = NULL", "report_id = NULL", "action_id = NULL", "after = NULL",
        "digest = '0'", "digest = digest || ' '",
    ]

    @Test(arguments: Engine.allCases) func aChangedCellIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .inProgress)
            let last = try await world.last()
            for change in Self.changes {
                let findings = try await world.findings(after: "UPDATE history SET \(change) WHERE sequence = \(last - 1)")
                #expect(findings.contains(.altered(world.organisation.id, sequence: last - 1)), "\(change)")
            }
        }
    }

    @Test(arguments: Engine.allCases) func anEntryMovedToAnotherNumberIsFoundInBothPlaces(engine: Engine) async throws {
        try await engine.withWorld { world in
            let id = world.organisation.id
            let findings = try await world.findings(
                after: "UPDATE history SET sequence = 9000 WHERE sequence = 3 AND organisation_id = \(id)")
            #expect(findings.contains(.removed(id, sequences: 3...3)))
            #expect(findings.contains(.inserted(id, sequence: 9000)))
        }
    }

    @Test(arguments: Engine.allCases) func anEntryGivenToAnotherOrganisationIsFoundInBoth(engine: Engine) async throws {
        try await engine.withWorld { world in
            let last = try await world.last()
            let other = world.people.stranger.organisation
            let findings = try await world.findings(after: "UPDATE history SET organisation_id = \(other) WHERE sequence = \(last)")
            #expect(findings.contains(.removed(world.organisation.id, sequences: last...last)))
            #expect(findings.contains(.inserted(other, sequence: last)))
        }
    }

    @Test(arguments: Engine.allCases) func removedEntriesAreFoundWhereverTheyStood(engine: Engine) async throws {
        try await engine.withWorld { world in
            let id = world.organisation.id
            let last = try await world.last()
            for (gone, range) in [("IN (2, 3, 4)", 2...4), ("= 1", 1...1), ("= \(last)", last...last), ("> 0", 1...last)] {
                let findings = try await world.findings(
                    after: "DELETE FROM history WHERE organisation_id = \(id) AND sequence \(raw: gone)")
                #expect(findings.contains(.removed(id, sequences: range)), "\(gone)")
                #expect(findings.contains { $0 != .removed(id, sequences: range) } == (range == 1...last), "\(gone)")
            }
        }
    }

    @Test(arguments: Engine.allCases) func aHistoryEmptiedWithItsHeadsIsFoundByWhatItLedTo(engine: Engine) async throws {
        try await engine.withWorld { world in
            let findings = try await world.findings(after: "DELETE FROM history", "DELETE FROM history_heads")
            #expect(findings.contains(.actionUnrecorded(world.amber.id)))
            #expect(findings.contains(.reportUnrecorded(world.report.id)))
        }
    }

    @Test(arguments: Engine.allCases) func anInsertedEntryIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            let id = world.organisation.id
            let last = try await world.last()
            for sequence in [0, -1, last + 1, 9_223_372_036_854_775_807] {
                let findings = try await world.findings(
                    after: """
                        INSERT INTO history (organisation_id, sequence, at, kind, what, digest)
                        SELECT organisation_id, \(sequence), at, kind, what, digest FROM history
                        WHERE sequence = 1 AND organisation_id = \(id)
                        """)
                #expect(findings == [.inserted(id, sequence: sequence)])
            }
        }
    }

    @Test(arguments: Engine.allCases) func anAlteredHeadIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            let id = world.organisation.id
            let last = try await world.last()
            let cases: [(SQL, HistoryVerification.Finding)] = [
                ("UPDATE history_heads SET sequence = \(last - 1)", .inserted(id, sequence: last)),
                ("UPDATE history_heads SET sequence = \(last + 1)", .removed(id, sequences: last + 1...last + 1)),
                ("UPDATE history_heads SET digest = '0'", .headAltered(id)), ("DELETE FROM history_heads", .headAltered(id)),
            ]
            for (change, finding) in cases {
                let findings = try await world.findings(after: change + " WHERE organisation_id = \(id)")
                #expect(findings.contains(finding), "\(change)")
            }
        }
    }

    /// SQLite takes text where a number belongs.
    @Test func aRowThatCannotBeReadIsFoundAndStopsNothing() async throws {
        try await Engine.sqlite.withWorld { world in
            let id = world.organisation.id
            let findings = try await world.findings(
                after: "UPDATE history SET sequence = 'three' WHERE sequence = 3 AND organisation_id = \(id)")
            #expect(findings.contains(.unreadable(table: "history", id: "\(id), three")))
            #expect(findings.contains(.removed(id, sequences: 3...3)))
        }
    }
}
