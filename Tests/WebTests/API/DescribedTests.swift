import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// docs/api/openapi.json is what the routes declare: with WRITE_DOCS=1 it is written, otherwise it must already say the same.
@Suite struct DescribedTests {
    @Test func theDocumentSaysWhatTheRoutesDeclare() async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.program(nil).get("/api/v1/openapi.json")
            #expect(page.code == 200 && page.headers[.contentType] == "application/json")
            let json = try JSONSerialization.jsonObject(with: Data(page.body.utf8))
            let bytes = try JSONSerialization.data(withJSONObject: json, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
            let text = String(decoding: bytes, as: UTF8.self) + "\n"
            let file = TestSite.home.appending(path: "docs/api/openapi.json")
            if ProcessInfo.processInfo.environment["WRITE_DOCS"] == "1" { try Data(text.utf8).write(to: file) }
            let written = try String(decoding: Data(contentsOf: file), as: UTF8.self)
            #expect(text == written, "run make docs")
        }
    }

    @Test func everyRouteIsInTheDocumentAndOnThePage() async throws {
        try await Engine.sqlite.withSite { site in
            let paths = try #require(try await site.program(nil).json("/api/v1/openapi.json")["paths"] as? [String: [String: Any]])
            let page = try await site.browser(as: nil).get("/api/docs")
            #expect(page.code == 200 && page.heading == "API")
            for route in Route.api {
                guard case .token = route.access else { continue }
                let path = route.path.dropFirst("/api/v1".count).split(separator: "/").map {
                    $0.hasPrefix(":") ? "/{\($0.dropFirst())}" : "/\($0)"
                }.joined()
                #expect(paths[path]?[route.method.rawValue.lowercased()] != nil, "\(route.name)")
                #expect(page.text.contains("\(route.method.rawValue) /api/v1\(path)"), "\(route.name)")
            }
        }
    }

    /// What every `type` of a problem leads to is there.
    @Test func aProblemLeadsToWhereItIsExplained() async throws {
        try await Engine.sqlite.withSite { site in
            let problem = try await site.program(nil).get("/api/v1/actions")
            let type = try #require(try problem.json["type"] as? String)
            #expect(problem.code == 401 && type == "\(site.settings.address)/api/docs#problem-token-missing")
            let page = try await site.browser(as: nil).get("/api/docs")
            #expect(page.tree?.withID("problem-token-missing") != nil)
        }
    }
}
