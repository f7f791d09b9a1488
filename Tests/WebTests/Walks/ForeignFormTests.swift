import HTTPTypes
import TestSupport
import Testing
import Web

/// Forms that another site makes a person's browser send.
@Suite struct ForeignFormTests {
    @Test func noStepIsTakenWithoutTheSessionsOwnToken() async throws {
        try await Engine.sqlite.withWalkedSite { walked in
            for who in [Who.assessmentsTeam, .teamLead] {
                let browser = try await walked.site.browser(as: who.person(of: walked.world.people))
                let other = try await walked.site.browser(as: who.person(of: walked.world.people))
                let token = try #require(try await other.token())
                #expect(try await browser.token() != token, "two sessions have one token")
                let history = try await walked.site.historyCount()
                for route in Route.steps {
                    for forged in [[], [("form-token", "")], [("form-token", token)], [("form-token", token + token)]] {
                        let page = try await browser.send(form: walked.address(of: route), forged + route.wellFilled)
                        #expect(page.code == 403, "\(route.name) with \(forged)")
                    }
                }
                #expect(try await walked.site.historyCount() == history)
                #expect(try await browser.send(.get, "/").code == 200, "a forged sign-out signed them out")
            }
        }
    }

    @Test(arguments: [
        "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Origin: https://evil.example", "Origin: null",
        "Origin: http://localhost:81", "Origin: http://localhost.evil.example", "Origin: ",
    ])
    func noOtherSiteCanSendAForm(header: String) async throws {
        let halves = header.split(separator: ": ", maxSplits: 1, omittingEmptySubsequences: false)
        let name = try #require(HTTPField.Name(String(halves[0])))
        let headers: HTTPFields = [name: String(halves.last ?? "")]
        try await Engine.sqlite.withSite(isDemo: true) { site in
            let walked = try await WalkedSite(site)
            let browser = try await site.browser(as: walked.world.people.assessmentsTeam)
            let history = try await site.historyCount()
            for route in Route.all where route.method == .post {
                // The page of a link that is a secret sends no referrer, and so no origin: whoever posts to it knows its address.
                let isSecret = route.access == .reviewLink || route.path == "/sign-in/link/:token"
                if isSecret, header == "Origin: null" { continue }
                let page = try await browser.submit(walked.address(of: route), route.wellFilled, headers)
                #expect(page.code == 403, "\(route.name)")
                #expect(page.cookies.isEmpty, "\(route.name)")
            }
            #expect(try await site.historyCount() == history)
        }
    }

    @Test(arguments: ["Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none", "Origin: http://localhost"])
    func theSitesOwnPagesCan(header: String) async throws {
        let halves = header.split(separator: ": ", maxSplits: 1)
        let name = try #require(HTTPField.Name(String(halves[0])))
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            let page = try await browser.submit("/sign-out", [], [name: String(halves[1])])
            #expect(page.location == "/sign-out")
        }
    }
}

extension Route {
    /// Every form of somebody who has signed in.
    static var steps: [Route] {
        pages.filter { $0.method == .post && ![.everyone, .demo, .signInByEmail, .reviewLink, .calendarAddress].contains($0.access) }
    }

    /// Something in every field that any form asks for.
    var wellFilled: [(String, String)] {
        [
            ("version", "1"), ("name", "New"), ("email", "new@waterways.example"), ("role", "teamLead"), ("reason", "Because."),
            ("text", "Done."),
            ("what-was-done", "All."), ("owner", ""), ("professions", "userResearch"), ("service", "new"), ("person", ""),
            ("on-day", "3"), ("on-month", "3"), ("on-year", "2026"), ("kind", "reassessment"),
            ("id", "019cb7a8-0000-7000-8000-000000000001"), ("boxes", "1"), ("action-1", "test it"), ("findings", ""), ("advice", ""),
        ]
    }
}

extension WalkedSite {
    /// Something that is there and that the step may be about.
    func thing(of route: Route) -> Thing? {
        switch route.path {
        case "/reports/:report/issue": .draft
        case "/reports/:report/review": .finished
        case "/bookings/:booking/report": .scheduled
        case "/reports/:report/discard": .draft
        case _: RouteTable.subjects[route.name]?.things.first ?? nil
        }
    }

    func address(of route: Route) -> String { address(of: route, about: thing(of: route)) }
}
