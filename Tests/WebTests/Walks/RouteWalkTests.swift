import HTTPTypes
import TestSupport
import Testing
import Web

@Suite struct RouteWalkTests {
    @Test func everyRouteIsInTheTableAndNoOther() {
        let routes = Route.all.map(\.name)
        #expect(Set(routes).subtracting(RouteTable.subjects.keys) == [], "new routes: say in RouteTable what their addresses name")
        #expect(Set(RouteTable.subjects.keys).subtracting(routes) == [], "routes that are gone")
        #expect(routes.count == Set(routes).count, "a route stands twice")
    }

    @Test(arguments: Route.all.map(\.path)) func everyPathIsInKebabCase(path: String) throws {
        for part in path.split(separator: "/") where part != "**" {
            #expect(part.wholeMatch(of: /:?[a-z]+(-[a-z]+)*(\.ico|\.json)?|v1/) != nil, "\(part) of \(path)")
        }
    }

    @Test(arguments: Who.allCases) func everyPageAnswersEveryPersonAsTheirRolesSay(who: Who) async throws {
        try await Engine.sqlite.withWalkedSite { walked in
            let browser = try await walked.site.browser(as: who.person(of: walked.world.people))
            let history = try await walked.site.historyCount()
            for route in Route.all where route.method == .get {
                let subject = try #require(RouteTable.subjects[route.name])
                for thing in subject.things {
                    let expected = Expectation(of: route, for: who, about: thing, subject: subject, in: walked.world)
                    let page = try await browser.send(.get, walked.address(of: route, about: thing))
                    #expect(
                        page.isAnswer(expected, to: route, for: who), "\(who), \(route.name), \(thing.words): \(expected), got \(page.code)"
                    )
                }
            }
            #expect(try await walked.site.historyCount() == history, "reading changed something")
        }
    }

    @Test(arguments: [Who.teamLead, .otherTeam, .stranger]) func whatIsNotTheirsLooksAsIfItWereNotThere(who: Who) async throws {
        try await Engine.sqlite.withWalkedSite { walked in
            let browser = try await walked.site.browser(as: who.person(of: walked.world.people))
            for route in Route.all where route.method == .get {
                let subject = try #require(RouteTable.subjects[route.name])
                let hidden = subject.things.filter { thing in
                    Expectation(of: route, for: who, about: thing, subject: subject, in: walked.world) == .unknown
                }
                var bodies: Set<String> = []
                for thing in hidden { bodies.insert(try await browser.send(.get, walked.address(of: route, about: thing)).body) }
                #expect(bodies.count <= 1, "\(route.name) tells what is hidden from what is absent")
            }
        }
    }

    @Test(arguments: [
        "not-an-id", "%2e%2e%2f", "00000000-0000-0000-0000-00000000000", "'%20OR%201=1--", "%00", "é", String(repeating: "a", count: 3000),
    ])
    func whatIsNoIdentifierNamesNothing(id: String) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.assessmentsTeam)
            for address in ["/services/\(id)", "/reports/\(id)", "/reports/\(id)/tracker", "/actions/\(id)", "/imports/\(id)"] {
                #expect(try await browser.send(.get, address).code == 404, "\(address)")
            }
        }
    }
}

extension Page {
    /// Whether a page was answered as expected: a few routes answer with something else than a page of their own.
    fileprivate func isAnswer(_ expected: Expectation, to route: Route, for who: Who) -> Bool {
        switch expected {
        case .allowed: code == (route.path == "/favicon.ico" || (route.path == "/sign-in" && who != .nobody) ? 303 : 200)
        case .impossible: code == 409 && heading == "This step is not possible"
        case .forbidden: code == 403 && heading == "You cannot do this"
        case .unknown: code == 404 && heading == "Page not found"
        case .sentToSignIn: code == 303 && location?.hasPrefix("/sign-in?then=") == true
        case .tokenNeeded: code == 401 && headers[.contentType] == "application/problem+json"
        case .gone: code == 410 && heading == "This link does not work"
        }
    }
}

extension Thing? {
    fileprivate var words: String { map { "\($0)" } ?? "nothing in particular" }
}
