import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// What the schema itself refuses, whoever writes.
@Suite struct EvidenceRowsTests {
    @Test(arguments: Engine.allCases) func evidenceIsReadBackAsItWasWritten(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .inProgress)
            let file = try await world.keepFile(Array("a,b\r\n".utf8), name: "Prüfung — 3.csv")
            let contents: [Evidence.Content] = [
                .note(try World.words("# Round 3\n\n*Five* of “six” 👍🏽 \t found it.")),
                .link(try Evidence.Link("https://www.example.gov.uk/a?b=c&d='e'")), .file(file),
            ]
            let added = try world.sample(contents)
            try await world.database.write { transaction in for evidence in added { try transaction.insert(evidence) } }
            let kept = try await world.database.read { try $0.evidence(of: world.amber.id) }
            #expect(kept == added)
            let digests = try await world.database.read { [try $0.isEvidence(digest: file.digest), try $0.isEvidence(digest: "0f")] }
            #expect(digests == [true, false])
        }
    }

    @Test(arguments: Engine.allCases) func noVersionIsWrittenTwiceAndNoneWithoutItsEvidence(engine: Engine) async throws {
        try await engine.withWorld { world in
            let evidence = try #require(try world.sample([.note(try World.words("A note"))]).first)
            try await world.database.write { try $0.insert(evidence) }
            await #expect(throws: StorageError.constraint(.unique, name: "evidence.id")) {
                try await world.database.write { try $0.insert(evidence) }
            }
            await #expect(throws: StorageError.constraint(.unique, name: "evidence_versions.evidence_id, evidence_versions.number")) {
                try await world.database.write { try $0.insert(evidence.latest, of: evidence.id) }
            }
            await #expect(throws: StorageError.constraint(.foreignKey, name: nil)) {
                try await world.database.write { try $0.insert(evidence.latest, of: Identifier(UUID())) }
            }
            await #expect(throws: StorageError.constraint(.check, name: "evidence_versions_count")) {
                let none = Evidence.Version(
                    number: 0, title: evidence.latest.title, content: evidence.latest.content, dated: world.today,
                    by: world.people.teamMember.id, at: world.clock.now)
                try await world.database.write { try $0.insert(none, of: evidence.id) }
            }
        }
    }

    @Test(arguments: Engine.allCases) func evidenceIsOfAnActionThatIsThere(engine: Engine) async throws {
        try await engine.withWorld { world in
            let lost = Evidence(
                id: Identifier(UUID()), action: Identifier(UUID()), first: try world.version(.note(try World.words("A note"))))
            await #expect(throws: StorageError.constraint(.foreignKey, name: nil)) {
                try await world.database.write { try $0.insert(lost) }
            }
        }
    }
}

extension World {
    fileprivate func version(_ content: Evidence.Content) throws -> Evidence.Version {
        Evidence.Version(
            number: 1, title: try World.words(content.kind.title), content: content, dated: today, by: people.teamMember.id, at: clock.now)
    }

    /// One piece of evidence for each content, in their order.
    fileprivate func sample(_ contents: [Evidence.Content]) throws -> [Evidence] {
        try contents.enumerated().map { place, content in
            Evidence(
                id: Identifier(at: clock.now.addingTimeInterval(Double(place)), random: 0..<10), action: amber.id,
                first: try version(content))
        }
    }
}
