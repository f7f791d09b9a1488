import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

/// Every address of the API, asked by programs of everybody.
@Suite struct APIWalkTests {
    @Test(arguments: Who.allCases.filter { $0 != .nobody }) func programsReadWhatTheirPersonMay(who: Who) async throws {
        try await Engine.sqlite.withWalkedSite { walked in
            let person = try #require(who.person(of: walked.world.people))
            let program = try await walked.site.program(walked.world.token(of: person))
            let history = try await walked.site.historyCount()
            for route in Route.forPrograms where route.method == .get {
                for thing in try #require(RouteTable.subjects[route.name]).things {
                    let page = try await program.get(walked.address(of: route, about: thing))
                    #expect(
                        page.code == Self.code(of: route, for: who, about: thing), "\(who), \(route.name), \(thing.map { "\($0)" } ?? "")")
                }
            }
            #expect(try await walked.site.historyCount() == history, "reading changed something")
        }
    }

    /// Whoever may not change something is told so, whatever else is wrong with what they send; and nobody is told of what went wrong inside.
    @Test(arguments: [Who.reader, .stranger, .otherTeam, .assessmentsTeam]) func nothingChangesByAnEmptyRequest(who: Who) async throws {
        try await Engine.sqlite.withWalkedSite { walked in
            let person = try #require(who.person(of: walked.world.people))
            let program = try await walked.site.program(walked.world.token(of: person, reaching: .read))
            let history = try await walked.site.historyCount()
            for route in Route.forPrograms where route.method != .get {
                for thing in try #require(RouteTable.subjects[route.name]).things {
                    let page = try await program.send(route.method, "{}", to: walked.address(of: route, about: thing), version: "*")
                    #expect(try page.code == 403 && page.trouble == "scope-too-small", "\(route.name)")
                }
            }
            #expect(try await walked.site.historyCount() == history)
        }
    }

    /// What the route declares and what the domain says of who sees what, and nothing that the site does.
    private static func code(of route: Route, for who: Who, about thing: Thing?) -> Int {
        guard case .token(_, let roles) = route.access else { return 200 }
        if !roles.isEmpty, roles.isDisjoint(with: who.organisationRoles) { return 403 }
        // Nothing was sent to the assessors under that name.
        if route.path.contains(":submission") || route.path.contains(":proposal") { return 404 }
        guard let thing else { return 200 }
        if route.path.hasSuffix("/tracker"), thing == .draft { return 404 }
        return thing.seenBy.contains(who) ? 200 : 404
    }
}

extension Route {
    static var forPrograms: [Route] {
        all.filter { route in if case .token = route.access { true } else { false } }
    }
}
