import Domain
import HTTPTypes
import TestSupport
import Testing

/// `Idempotency-Key`.
@Suite struct RepeatedRequestsTests {
    private static let update = "{\"text\": \"We interviewed five people.\"}"

    @Test(arguments: Engine.allCases) func whatIsSentAgainIsAnsweredAgainAndDoneOnce(engine: Engine) async throws {
        try await engine.withSite { site in
            try await site.world.bring(site.world.amber, to: .inProgress)
            let address = "/api/v1/actions/\(site.world.amber.id)/updates"
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let first = try await program.send(Self.update, to: address, key: "one")
            let again = try await program.send(" {\"text\":\"We interviewed five people.\"}", to: address, key: "one")
            #expect(first.code == 201 && again.code == 201 && first.body == again.body)
            #expect(again.headers[.eTag] == first.headers[.eTag] && again.headers[.location] == first.headers[.location])
            let other = try await program.send("{\"text\": \"Something else\"}", to: address, key: "one")
            #expect(try other.code == 422 && other.trouble == "key-used")
            #expect(try await program.get(address).items.count == 1)
            #expect(try await program.send(Self.update, to: address, key: "two").code == 201)
            #expect(try await program.get(address).items.count == 2)
        }
    }

    @Test(arguments: Engine.allCases) func aKeyIsOfOneTokenAndForOneDay(engine: Engine) async throws {
        try await engine.withSite { site in
            try await site.world.bring(site.world.amber, to: .inProgress)
            let address = "/api/v1/actions/\(site.world.amber.id)/updates"
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let another = try await site.program(site.world.token(of: site.world.people.teamMember))
            for sender in [program, another] { #expect(try await sender.send(Self.update, to: address, key: "one").code == 201) }
            #expect(try await program.get(address).items.count == 2)
            site.world.clock.advance(days: 2)
            #expect(try await program.send(Self.update, to: address, key: "one").code == 201)
            #expect(try await program.get(address).items.count == 3)
        }
    }

    @Test(arguments: Engine.allCases) func manyAtOnceDoItOnce(engine: Engine) async throws {
        try await engine.withSite { site in
            try await site.world.bring(site.world.amber, to: .inProgress)
            let address = "/api/v1/actions/\(site.world.amber.id)/updates"
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let codes = try await withThrowingTaskGroup { group in
                for _ in 0..<12 { group.addTask { try await program.send(Self.update, to: address, key: "one").code } }
                return try await group.reduce(into: [Int]()) { $0.append($1) }
            }
            #expect(codes.contains(201) && Set(codes).isSubset(of: [201, 409]), "\(codes)")
            #expect(try await program.get(address).items.count == 1)
            #expect(try await program.send(Self.update, to: address, key: "one").code == 201)
        }
    }

    @Test func whatWasRefusedMayBeSentAgain() async throws {
        try await Engine.sqlite.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let address = "/api/v1/actions/\(site.world.amber.id)/updates"
            let refused = try await program.send(Self.update, to: address, key: "one")
            #expect(try refused.code == 409 && refused.trouble == "rule-broken")
            try await site.world.bring(site.world.amber, to: .inProgress)
            #expect(try await program.send(Self.update, to: address, key: "one").code == 201)
        }
    }

    @Test(arguments: ["", " ", "é", String(repeating: "k", count: 256)]) func whatIsNoKeyIsRefused(key: String) async throws {
        try await Engine.sqlite.withSite { site in
            try await site.world.bring(site.world.amber, to: .inProgress)
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let page = try await program.send(Self.update, to: "/api/v1/actions/\(site.world.amber.id)/updates", key: key)
            #expect(try page.code == 400 && page.trouble == "malformed")
        }
    }
}
