import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import Web

@Suite struct MetricsTests {
    private static let token = "a-token-of-the-operator"

    private func lines(_ site: TestSite) async throws -> [String] {
        let page = try await site.browser(as: nil).send(.get, "/metrics", [.authorization: "Bearer \(Self.token)"])
        #expect(page.code == 200)
        #expect(page.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
        return page.body.split(separator: "\n").map(String.init)
    }

    @Test(arguments: Engine.allCases) func whatWasAnsweredIsCountedByRouteAndNeverByAddress(engine: Engine) async throws {
        try await engine.withSite(set: { $0.metricsToken = Self.token }) { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            for _ in 0..<3 { _ = try await browser.send(.get, "/actions/\(site.world.amber.id)") }
            _ = try await browser.send(.get, "/no-such-page?q=secret")
            let lines = try await lines(site)
            #expect(lines.contains(#"assessment_actions_http_requests_total{method="GET",route="/actions/:action",status="200"} 3"#))
            #expect(lines.contains(#"assessment_actions_http_requests_total{method="GET",route="none",status="404"} 1"#))
            #expect(lines.contains(#"assessment_actions_http_request_duration_seconds_count{route="/actions/:action"} 3"#))
            #expect(lines.contains(#"assessment_actions_http_request_duration_seconds_bucket{route="/actions/:action",le="+Inf"} 3"#))
            #expect(lines.contains(#"assessment_actions_build_info{engine="\#(engine)"} 1"#))
            #expect(lines.contains("assessment_actions_database_connections 8"))
            #expect(lines.contains { $0.hasPrefix("process_resident_memory_bytes ") })
            #expect(!lines.contains { $0.contains("secret") || $0.contains("\(site.world.amber.id)") })
        }
    }

    /// Each line is a comment or a name, labels and a number, and each name is explained before it is used.
    @Test func everyLineIsOfTheFormat() async throws {
        try await Engine.sqlite.withSite(set: { $0.metricsToken = Self.token }) { site in
            let sample = #/([a-z_]+)(?:\{[a-z]+="(?:[^"\\\n]|\\["\\n])*"(?:,[a-z]+="(?:[^"\\\n]|\\["\\n])*")*\})? -?[0-9.e+-]+/#
            var explained: Set<String> = []
            for line in try await lines(site) {
                if line.hasPrefix("# TYPE ") {
                    explained.insert(line.split(separator: " ").dropFirst(2).first.map(String.init) ?? "")
                } else if !line.hasPrefix("# HELP ") {
                    let match = line.wholeMatch(of: sample)
                    let name = try #require(match?.output.1, "\(line)")
                    let plain = ["_bucket", "_sum", "_count"].reduce(String(name)) {
                        $0.hasSuffix($1) && !explained.contains($0) ? String($0.dropLast($1.count)) : $0
                    }
                    #expect(explained.contains(plain), "\(line)")
                }
            }
            #expect(explained.count >= 12)
        }
    }

    @Test func aGaugeOfAnotherRoomIsShown() async throws {
        var text = MetricsText()
        text.add("a_name", "Words.", .counter, [.init([("of", "a \"b\"\\\nc")], 1.5)])
        #expect(text.text == "# HELP a_name Words.\n# TYPE a_name counter\na_name{of=\"a \\\"b\\\"\\\\\\nc\"} 1.5\n")
    }

    @Test func whoeverHasNotTheTokenFindsNothing() async throws {
        try await Engine.sqlite.withSite(from: "127.0.0.1", set: { $0.metricsToken = Self.token }) { site in
            let nobody = try await site.browser(as: site.world.people.administrator)
            for said in [nil, "Bearer \(Self.token)x", "Bearer ", Self.token, "Basic \(Self.token)"] as [String?] {
                var headers = HTTPFields()
                headers[.authorization] = said
                #expect(try await nobody.send(.get, "/metrics", headers).code == 404, "\(said ?? "nothing")")
            }
        }
    }

    @Test(arguments: [("127.0.0.1", 200), ("::1", 200), ("192.0.2.7", 404)])
    func withoutATokenThisMachineAloneMayRead(from: String, status: Int) async throws {
        try await Engine.sqlite.withSite(from: from) { site in
            let page = try await site.browser(as: nil).send(.get, "/metrics")
            #expect(page.code == status)
        }
    }

    @Test func whatAProxyOnThisMachineBringsIsNotOfThisMachine() async throws {
        try await Engine.sqlite.withWorld { world in
            for name in ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"] {
                try await TestSite.with(world, named: "localhost", from: "127.0.0.1") { site in
                    let field = try #require(HTTPField.Name(name))
                    #expect(try await site.browser(as: nil).send(.get, "/metrics", [field: "203.0.113.1"]).code == 404)
                }
            }
            try await TestSite.with(world, named: "actions.example.gov.uk", from: "127.0.0.1") { site in
                let page = try await site.browser(as: nil).send(.get, "/metrics")
                #expect(page.code == 404)
            }
        }
    }
}
