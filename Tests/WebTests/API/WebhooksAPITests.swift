import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite struct WebhooksAPITests {
    private static let chat = """
        {"name": "The team’s chat", "address": "https://chat.example.gov.uk/hooks", "kinds": ["action", "report.issued"]}
        """

    @Test(arguments: Engine.allCases) func aProgramAddsChangesPausesAndRemoves(engine: Engine) async throws {
        try await engine.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.administrator))
            let made = try await program.send(Self.chat, to: "/api/v1/webhooks")
            let secret = try #require(try made.json["secret"] as? String)
            let url = try #require(made.headers[.location])
            #expect(made.code == 201 && secret.hasPrefix("whsec_"))
            let path = "/api/v1/webhooks/" + (url.split(separator: "/").last ?? "")
            let read = try await program.get(path)
            let kinds = try read.json["kinds"] as? [String]
            #expect(read.code == 200 && kinds == ["action", "report.issued"])
            let isHidden = try await !program.get("/api/v1/webhooks").body.contains(secret)
            #expect(!read.body.contains(secret) && isHidden)
            let changed = try await program.send(
                .patch, "{\"kinds\": [\"service\"], \"paused\": true}", to: path, version: read.headers[.eTag])
            let state = try changed.json["state"] as? String
            #expect(changed.code == 200 && state == "paused")
            let version = try changed.json["version"] as? Int
            let name = try changed.json["name"] as? String
            #expect(version == 3 && name == "The team’s chat")
            #expect(try await program.send(.patch, "{\"paused\": false}", to: path, version: "\"1\"").code == 412)
            let replaced = try await program.send("{}", to: "\(path)/secret", version: "*")
            let newSecret = try replaced.json["secret"] as? String
            #expect(replaced.code == 200 && newSecret != secret)
            #expect(try await program.send("{}", to: "\(path)/removal", version: "*").code == 200)
            #expect(try await program.get(path).code == 404)
        }
    }

    @Test func whatWasToldIsListedAndSentAgain() async throws {
        try await Engine.sqlite.withWalkedSite { walked in
            try await walked.world.giveUp(7, of: walked.webhook)
            let program = try await walked.site.program(walked.world.token(of: walked.world.people.administrator))
            let path = "/api/v1/webhooks/\(walked.webhook.id)"
            let first = try await program.get("\(path)/deliveries?limit=2")
            #expect(try first.items.compactMap { $0["sequence"] as? Int } == [8, 7])
            #expect(try first.items.compactMap { $0["state"] as? String } == ["waiting", "dead"])
            let cursor = try #require(try first.json["next_cursor"] as? String)
            let rest = try await program.get("\(path)/deliveries?limit=2&cursor=\(cursor)")
            #expect(try rest.items.compactMap { $0["sequence"] as? Int } == [6])
            let givenUp = try await program.json(path)["given_up"] as? Int
            #expect(givenUp == 1)
            let stillGivenUp = try await program.send("{}", to: "\(path)/resendings").json["given_up"] as? Int
            #expect(stillGivenUp == 0)
            let test = try await program.send("{}", to: "\(path)/tests")
            let answer = try test.json["answer"] as? Int
            #expect(test.code == 201 && answer == 204)
        }
    }

    @Test func onlyAnAdministratorsTokenOfTheScopeAdminDoes() async throws {
        try await Engine.sqlite.withSite { site in
            let people = site.world.people
            for (person, scope, code) in [
                (people.administrator, APIToken.Scope.write, 403), (people.assessmentsTeam, .admin, 403),
                (people.administrator, .admin, 201),
            ] {
                let program = try await site.program(site.world.token(of: person, reaching: scope))
                #expect(try await program.send(Self.chat, to: "/api/v1/webhooks").code == code)
            }
        }
    }

    @Test(arguments: ["\"kinds\": []", "\"kinds\": [\"action.madeUp\"]", "\"address\": \"\"", "\"name\": 7"])
    func whatCannotBeTakenIsSaidAtItsField(wrong: String) async throws {
        try await Engine.sqlite.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.administrator))
            var fields = [
                "name": "\"name\": \"Chat\"", "address": "\"address\": \"https://chat.example/\"", "kinds": "\"kinds\": [\"action\"]",
            ]
            let name = String(wrong.split(separator: "\"")[0])
            fields[name] = wrong
            let page = try await program.send("{\(fields.values.joined(separator: ", "))}", to: "/api/v1/webhooks")
            let problems = try #require(try page.json["problems"] as? [[String: Any]])
            #expect(page.code == 422 && problems.contains { ($0["field"] as? String)?.hasPrefix(name) == true }, "\(page.body)")
        }
    }
}
