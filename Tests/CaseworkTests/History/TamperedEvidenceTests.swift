import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What somebody with plain SQL does to evidence is found, and said.
@Suite struct TamperedEvidenceTests {
    static let changes: [(String, SQL)] = [
        ("another title", "UPDATE evidence_versions SET version = replace(version, 'First', 'Other')"),
        ("another day", "UPDATE evidence_versions SET version = replace(version, '2026-03-02', '2026-03-01')"),
        ("no version", "DELETE FROM evidence_versions WHERE number = 1"),
        ("not the last version", "DELETE FROM evidence_versions WHERE number = 2"),
        ("another number", "UPDATE evidence_versions SET number = 9 WHERE number = 2"),
        (
            "a version more",
            "INSERT INTO evidence_versions (evidence_id, number, version) SELECT evidence_id, 3, version FROM evidence_versions WHERE number = 2"
        ),
        ("no removal", "UPDATE evidence SET removal = NULL"),
        ("another reason", "UPDATE evidence SET removal = replace(removal, 'Wrong', 'Right')"),
        ("unreadable", "UPDATE evidence_versions SET version = '{}'"),
        ("unreadable removal", "UPDATE evidence SET removal = 'yes' WHERE removal IS NOT NULL"),
    ]

    @Test(arguments: Engine.allCases) func evidenceThatWasAlteredIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (changed, removed) = try await world.tampered()
            let honest = try await world.casework.verifyHistory()
            #expect(honest.findings == [])
            for (name, change) in Self.changes {
                let findings = try await world.findings(after: change)
                let isFound =
                    !findings.isEmpty && findings.allSatisfy { [.evidenceAltered(changed), .evidenceAltered(removed)].contains($0) }
                #expect(isFound, "\(name): \(findings)")
            }
        }
    }

    @Test(arguments: Engine.allCases) func evidenceThatWasGivenToAnotherActionOrMadeUpOrDeletedIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (changed, _) = try await world.tampered()
            let made = world.casework.newEvidence()
            let cases: [(Evidence.ID, [SQL])] = [
                (changed, ["UPDATE evidence SET action_id = \(world.actions[1].id) WHERE id = \(changed)"]),
                (changed, ["DELETE FROM evidence_versions WHERE evidence_id = \(changed)", "DELETE FROM evidence WHERE id = \(changed)"]),
                (
                    made,
                    [
                        "INSERT INTO evidence (id, action_id) VALUES (\(made), \(world.amber.id))",
                        """
                        INSERT INTO evidence_versions (evidence_id, number, version)
                        SELECT \(made), number, version FROM evidence_versions WHERE evidence_id = \(changed)
                        """,
                    ]
                ),
            ]
            for (id, changes) in cases {
                let findings = try await world.findings(after: changes)
                #expect(findings == [.evidenceAltered(id)], "\(changes)")
            }
        }
    }

    /// The digest column is what keeps files from being swept away.
    @Test(arguments: Engine.allCases) func aDigestThatWasAlteredIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .inProgress)
            let file = try await world.add(try await world.file(Array("a,b\r\n".utf8), name: "a.csv"), to: world.amber.id)
            for change: SQL in ["UPDATE evidence_versions SET digest = NULL", "UPDATE evidence_versions SET digest = '0f'"] {
                let findings = try await world.findings(after: change)
                #expect(findings == [.evidenceAltered(file.id)], "\(change)")
            }
        }
    }
}

extension World {
    /// One piece of evidence with two versions, and one that was removed.
    fileprivate func tampered() async throws -> (changed: Evidence.ID, removed: Evidence.ID) {
        try await bring(amber, to: .inProgress)
        let changed = try await add(try note("First"), to: amber.id)
        try await casework.changeEvidence(changed.id, to: try note("First again"), by: people.teamMember, expecting: 1)
        let removed = try await add(try note("First of the others"), to: amber.id)
        try await casework.removeEvidence(removed.id, reason: Words("Wrong"), by: people.teamMember)
        return (changed.id, removed.id)
    }
}
