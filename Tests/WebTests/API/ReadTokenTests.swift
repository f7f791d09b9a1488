import Casework
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import TestSupport
import Testing
import Web

/// Whom a token lets in, and what the others are told.
@Suite struct ReadTokenTests {
    @Test(arguments: Engine.allCases) func aTokenWorksUntilItEndsOrItsPersonMayNot(engine: Engine) async throws {
        try await engine.withSite { site in
            let (world, person) = (site.world, site.world.people.administrator)
            let program = try await site.program(world.token(of: person, days: 7))
            #expect(try await program.get("/api/v1/history").code == 200)
            world.clock.advance(days: 7)
            #expect(try await program.get("/api/v1/history").code == 401)

            let second = try await site.program(world.token(of: person))
            #expect(try await second.get("/api/v1/history").code == 200)
            _ = try await world.casework.disablePerson(email: person.email)
            let refused = try await second.get("/api/v1/history")
            #expect(refused.code == 401 && refused.headers[.wwwAuthenticate]?.contains("error=\"invalid_token\"") == true)
        }
    }

    @Test func aTokenReachesNoFurtherThanItsScopeAndItsPersonsRoles() async throws {
        try await Engine.sqlite.withSite { site in
            let people = site.world.people
            for scope in [APIToken.Scope.read, .write] {
                let page = try await site.program(site.world.token(of: people.administrator, reaching: scope)).get("/api/v1/history")
                #expect(page.code == 403 && page.headers[.wwwAuthenticate]?.contains("insufficient_scope") == true)
            }
            for (name, person) in people.all where !person.roles.contains(.administrator) {
                let page = try await site.program(site.world.token(of: person)).get("/api/v1/history")
                #expect(page.code == 403 && page.isProblem, "\(name)")
            }
        }
    }

    @Test func onlyTheHeaderCounts() async throws {
        try await Engine.sqlite.withSite { site in
            let administrator = site.world.people.administrator
            let secret = try await site.world.token(of: administrator)
            let (nobody, signedIn) = (try await site.program(nil), try await site.browser(as: administrator))
            #expect(try await signedIn.send(.get, "/api/v1/history").code == 401, "a session counts")
            for address in ["/api/v1/history?token=\(secret)", "/api/v1/history?access_token=\(secret)"] {
                #expect(try await nobody.get(address).code == 401)
            }
            for header in [secret, "Basic \(secret)", "Bearer", "Bearer ", "Bearer \(secret) \(secret)", "Bearer \(secret)x"] {
                let page = try await nobody.send(.get, "/api/v1/history", [.authorization: header])
                #expect(
                    page.code == 401 && page.isProblem && page.headers[.wwwAuthenticate]?.hasPrefix("Bearer realm=") == true, "\(header)")
            }
            #expect(try await nobody.send(.get, "/api/v1/history", [.cookie: "\(site.cookieName)=\(secret)"]).code == 401)
            #expect(try await nobody.send(.get, "/api/v1/history", [.authorization: "bearer \(secret)"]).code == 200)
            #expect(try await nobody.send(.get, "/organisation/history", [.authorization: "Bearer \(secret)"]).code == 303)
        }
    }

    @Test func everyErrorUnderTheAPIIsAProblemAndNoPage() async throws {
        try await Engine.sqlite.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.administrator))
            for (method, address, code) in [
                (HTTPRequest.Method.get, "/api", 404), (.get, "/api/v1/no-such-thing", 404), (.get, "/api/v2/history", 404),
                (.post, "/api/v1/history", 405), (.delete, "/api/v1/history", 405),
            ] {
                let page = try await program.send(method, address)
                #expect(page.code == code && page.isProblem, "\(method) \(address): \(page.code)")
                #expect(page.body.contains("\"status\":\(code)"), "\(address)")
                if code == 405 { #expect(page.headers[.allow] == "GET, HEAD") }
            }
            #expect(try await program.send(.head, "/api/v1/history").code == 200)
        }
    }

    @Test func whoAsksTooOftenIsToldWhenToComeBack() async throws {
        try await Engine.sqlite.withSite(set: { $0.requestsPerMinute = 20 }) { site in
            let program = try await site.program(site.world.token(of: site.world.people.administrator))
            var last = try await program.get("/api/v1/history?limit=1")
            for _ in 0..<100 where last.code == 200 { last = try await program.get("/api/v1/history?limit=1") }
            #expect(last.code == 429 && last.isProblem && last.headers[.retryAfter].flatMap { Int($0) } ?? 0 > 0)
        }
    }

    @Test func nobodyGuessesWithoutEnd() async throws {
        try await Engine.sqlite.withSite(set: { $0.requestsPerMinute = 20 }) { site in
            let program = try await site.program("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
            var last = try await program.get("/api/v1/history")
            for _ in 0..<100 where last.code == 401 { last = try await program.get("/api/v1/history") }
            #expect(last.code == 429 && last.isProblem)
        }
    }

    @Test func noTokenIsLogged() async throws {
        try await Engine.sqlite.withWorld { world in
            let lines = KeptLines()
            var logger = Logger(label: "test") { _ in lines }
            logger.logLevel = .trace
            let site = try Site(casework: world.casework, settings: SiteSettings(frontendFolder: TestSite.frontendFolder))
            let secret = try await world.token(of: world.people.administrator)
            try await Application(responder: buildRouter(site), logger: logger).test(.router) { client in
                for value in ["Bearer \(secret)", "Bearer \(secret)x", secret] {
                    _ = try await client.execute(uri: "/api/v1/history?token=\(secret)", method: .get, headers: [.authorization: value])
                    _ = try await client.execute(uri: "/api/v1/\(secret)", method: .get, headers: [.authorization: value])
                }
            }
            #expect(lines.all.contains { $0.contains("/api/v1/history") })
            #expect(!lines.all.contains { $0.contains(secret) })
        }
    }
}

extension Page {
    var isProblem: Bool { headers[.contentType] == "application/problem+json" }
}

/// Keeps what is logged, every value of it.
private final class KeptLines: LogHandler {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }

    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    subscript(metadataKey _: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        lines.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
    }
}
