import Casework
import Domain
import TestSupport
import Testing

@Suite struct MakeAPITokenTests {
    @Test(arguments: Engine.allCases) func aTokenIsShownOnceListedAndRevoked(engine: Engine) async throws {
        try await engine.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let page = try await browser.get("/organisation/tokens")
            #expect(page.text.contains("Nobody has made a token yet."))
            let made = try await browser.submit(
                try #require(page.form()), typing: ["name": "Monthly report", "scope": "admin", "days": "30"])
            let secret = try #require(made.tree?.withID("token")).characters
            #expect(secret.count >= 40 && PageRules.broken(by: made) == [])
            let list = try await browser.get("/organisation/tokens")
            #expect(!list.body.contains(secret) && list.text.contains("Monthly report") && list.text.contains("Never"))
            #expect(PageRules.broken(by: list) == [])
            #expect(try await site.program(secret).get("/api/v1/history").code == 200)
            #expect(try await !browser.get("/organisation/tokens").text.contains("Never"))
            let row = try #require(list.tree?.first("tbody")?.first("tr"))
            let revoked = try await browser.submit(PageForm(element: try #require(row.first("form"))))
            #expect(revoked.done == "The API token does not work any more" && revoked.text.contains("Revoked"))
            #expect(try await site.program(secret).get("/api/v1/history").code == 401)
        }
    }

    @Test func whatIsMissingIsSaidAndWhatWasTypedStays() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let form = try #require(try await browser.get("/organisation/tokens").form())
            let empty = try await browser.submit(form)
            #expect(empty.code == 422 && empty.errors.count == 3 && PageRules.broken(by: empty) == [])
            let part = try await browser.submit(form, typing: ["name": "Monthly report", "scope": "owner", "days": "36500"])
            #expect(part.errors.count == 2 && part.form()?["name"] == "Monthly report")
            let long = try await browser.submit(
                form, typing: ["name": String(repeating: "a", count: 101), "scope": "read", "days": "7"])
            #expect(long.code == 422 && long.errors == ["Enter a name of 100 characters or fewer"])
        }
    }

    @Test func nobodyHasTokensWithoutNumber() async throws {
        try await Engine.sqlite.withSite { site in
            for _ in 0..<APIToken.limit { _ = try await site.world.token(of: site.world.people.administrator) }
            let browser = try await site.browser(as: site.world.people.administrator)
            let page = try await browser.post("/organisation/tokens", ["name": "One more", "scope": "read", "days": "7"])
            #expect(page.code == 422 && page.errors.first?.contains("Revoke one") == true)
        }
    }

    @Test func nobodyRevokesATokenOfAnotherOrganisation() async throws {
        try await Engine.sqlite.withSite { site in
            let secret = try await site.world.token(of: site.world.people.administrator)
            let token = try #require(try await site.world.casework.reader.apiTokens(for: site.world.people.administrator).first).token
            let stranger = try await site.browser(as: site.world.people.stranger)
            #expect(try await stranger.submit("/organisation/tokens/\(token.id)/revoke").code == 404)
            #expect(try await site.program(secret).get("/api/v1/history").code == 200)
        }
    }
}
