import Domain
import HTTPTypes
import TestSupport
import Testing

/// What is sent is read to the letter.
@Suite struct StrictBodiesTests {
    private static let broken = [
        "{", "{\"text\": \"a\",}", "{\"text\": \"a\"} {}", "{\"text\": \"a\", \"text\": \"b\"}", "{\"text\": \"\\ud800\"}",
        "{\"text\": \"\\ud800\\u0041\"}", "{\"text\": 1e400}", "{\"text\": 01}", "{\"text\": .5}", "{\"text\": +1}", "{text: \"a\"}",
        "{\"text\": \"a\nb\"}", "{\"text\": \"\\x41\"}", "{\"text\": nul}", "\u{FEFF}{}", "{\"text\": \"\\u12\"}",
        String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
    ]

    @Test(arguments: broken) func whatIsNoJSONIsRefused(body: String) async throws {
        try await Engine.sqlite.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let page = try await program.send(body, to: "/api/v1/actions/\(site.world.amber.id)/updates")
            #expect(try page.code == 400 && page.trouble == "malformed", "\(body.prefix(40))")
        }
    }

    /// Half a megabyte that holds nothing but numbers gets a short answer.
    @Test func aLongListOfNumbersIsReadAndBrieflyAnswered() async throws {
        try await Engine.sqlite.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let members = (0..<40_000).map { "\"k\($0)\": -1.5e3" }.joined(separator: ",")
            let page = try await program.send("{\(members)}", to: "/api/v1/actions/\(site.world.amber.id)/updates")
            #expect(page.code == 422 && page.body.utf8.count < 50_000)
        }
    }

    @Test func everythingThatIsWrongIsSaidAtOnce() async throws {
        try await Engine.sqlite.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.assessmentsTeam))
            let page = try await program.send(
                """
                {"service_id": 7, "kind": "party", "preferred": ["2026-02-30", 4], "answered_for_by": "", "version": 3}
                """, to: "/api/v1/bookings")
            let fields = (try page.json["problems"] as? [[String: Any]] ?? []).compactMap { $0["field"] as? String }
            #expect(
                page.code == 422 && Set(fields) == ["service_id", "kind", "preferred[0]", "preferred[1]", "answered_for_by", "version"])
        }
    }

    @Test(arguments: ["[]", "\"text\"", "7", "null", "{\"text\": null}", "{\"text\": {}}", "{\"text\": \"a\", \"status\": \"resolved\"}"])
    func otherJSONIsRefusedByField(body: String) async throws {
        try await Engine.sqlite.withSite { site in
            try await site.world.bring(site.world.amber, to: .inProgress)
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            let page = try await program.send(body, to: "/api/v1/actions/\(site.world.amber.id)/updates")
            #expect(try page.code == 422 && page.trouble == "invalid")
        }
    }

    @Test func onlyJSONIsTakenWhereItIsCalledFor() async throws {
        try await Engine.sqlite.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            for type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a"] {
                let page = try await program.send(
                    .post, "/api/v1/actions/\(site.world.amber.id)/updates", [.contentType: type], body: "{\"text\": \"a\"}")
                #expect(page.code == 415, "\(type)")
            }
        }
    }

    @Test func otherMethodsAreNamed() async throws {
        try await Engine.sqlite.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            for method in [HTTPRequest.Method.put, .delete, .options, .patch] {
                let page = try await program.send(method, "/api/v1/actions")
                #expect(page.code == 405 && page.headers[.allow] == "GET, HEAD", "\(method)")
            }
        }
    }

    @Test func anUnknownParameterIsRefused() async throws {
        try await Engine.sqlite.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.teamMember))
            for query in ["stauts=resolved", "status=done", "point=0", "limit=1&limit=2", "sort=up"] {
                #expect(try await program.get("/api/v1/actions?\(query)").code == 422, "\(query)")
            }
        }
    }
}
