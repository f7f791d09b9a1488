import Domain
import HTTPTypes
import TestSupport
import Testing

/// `ETag`, `If-None-Match` and `If-Match`.
@Suite struct VersionsTests {
    @Test(arguments: Engine.allCases) func whoHasReadItIsToldThatNothingIsNew(engine: Engine) async throws {
        try await engine.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let address = "/api/v1/actions/\(site.world.amber.id)"
            let first = try await program.get(address)
            let tag = try #require(first.headers[.eTag])
            #expect(try tag.hasPrefix("\"1-") && (first.json["version"] as? Int) == 1)
            let second = try await program.send(.get, address, [.ifNoneMatch: tag])
            #expect(second.code == 304 && second.body.isEmpty && second.headers[.eTag] == tag)
            try await site.world.bring(site.world.amber, to: .planned)
            #expect(try await program.send(.get, address, [.ifNoneMatch: tag]).code == 200)
            #expect(try await program.send(.get, "/api/v1/actions", [.ifNoneMatch: "*"]).code == 304)
        }
    }

    @Test(arguments: Engine.allCases) func aChangeNamesTheVersionThatItWasMadeFrom(engine: Engine) async throws {
        try await engine.withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .planned)
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let address = "/api/v1/actions/\(action.id)"
            let unnamed = try await program.send("{}", to: "\(address)/start")
            #expect(try unnamed.code == 428 && unnamed.trouble == "version-needed")
            for stale in ["\"1\"", "\"99\"", "W/\"\(action.version)\"", "nonsense", "\"\""] {
                let page = try await program.send("{}", to: "\(address)/start", version: stale)
                #expect(try page.code == 412 && page.trouble == "stale", "\(stale)")
            }
            let tag = try #require(try await program.get(address).headers[.eTag])
            let started = try await program.send("{}", to: "\(address)/start", version: tag)
            #expect(try started.code == 200 && (started.json["status"] as? String) == "inProgress")
            let number = try #require(try started.json["version"] as? Int)
            let block = try await program.send(.patch, "{\"blocked\": \"No budget\"}", to: address, version: "\"\(number)\"")
            #expect(try block.code == 200 && ((block.json["blocked"] as? [String: Any])?["reason"] as? String) == "No budget")
            #expect(try await program.send(.patch, "{\"blocked\": null}", to: address, version: "*").code == 200)
        }
    }

    @Test func severalThingsAreChangedAtOnceOrNot() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .planned)
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let address = "/api/v1/actions/\(action.id)"
            let history = try await site.historyCount()
            let wrong = try await program.send(
                .patch, "{\"sprint\": \"Sprint 14\", \"owner_id\": \"\(site.world.people.stranger.id)\"}", to: address, version: "*")
            #expect(try wrong.code == 409 && wrong.trouble == "rule-broken")
            #expect(try await site.historyCount() == history)
            let right = try await program.send(
                .patch, "{\"sprint\": \"Sprint 14\", \"blocked\": \"No budget\"}", to: address, version: "\"\(action.version)\"")
            #expect(try right.code == 200 && (right.json["sprint"] as? String) == "Sprint 14")
            #expect(try await site.historyCount() == history + 2)
        }
    }
}
