import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

/// Every form that changes something, sent by everybody.
@Suite struct StepWalkTests {
    @Test(arguments: Who.allCases) func nobodyTakesAStepThatIsNotTheirs(who: Who) async throws {
        try await Engine.sqlite.withWalkedSite { walked in
            let browser = try await walked.site.browser(as: who.person(of: walked.world.people))
            let clerk = walked.world.people.assessmentsTeam
            let history = try await walked.site.historyCount()
            for route in Route.steps {
                let subject = try #require(RouteTable.subjects[route.name])
                for thing in subject.things {
                    let expected = Expectation(of: route, for: who, about: thing, subject: subject, in: walked.world)
                    guard [.forbidden, .unknown, .sentToSignIn].contains(expected) else { continue }
                    let page = try await browser.submit(walked.address(of: route, about: thing), route.wellFilled)
                    #expect(
                        page.refuses(as: expected), "\(who), \(route.name), \(String(describing: thing)): \(expected), got \(page.code)")
                }
            }
            #expect(try await walked.site.historyCount() == history)
            #expect(try await walked.world.casework.reader.reading(walked.reading.id, for: clerk) == walked.reading)
        }
    }

    @Test(arguments: Route.steps.map(\.name)) func whoeverMayTakeAStepCan(name: String) async throws {
        let route = try #require(Route.steps.first { $0.name == name })
        try await Engine.sqlite.withWalkedSite { walked in
            var ground = StepGround(walked)
            let permitted = try Who.allCases.filter { try route.isPermitted(to: $0, in: walked) }
            #expect(!permitted.isEmpty)
            for who in permitted {
                let person = try #require(who.person(of: walked.world.people))
                let address = try await ground.address(of: route, for: person)
                let browser = try await walked.site.browser(as: person)
                let page = try await browser.get(StepTable.page(of: route, at: address, in: walked))
                let form = try #require(page.form(to: address), "\(who) sees no form to \(address) on “\(page.heading)”")
                // Of their own organisation.
                let history = try await walked.world.casework.reader.latestChange(for: person)
                let typed = StepTable.typed(for: route, in: walked)
                let next = try await browser.submit(form, typing: typed, file: StepTable.file(for: route))
                #expect(next.code == 200 && next.errors == [], "\(who): \(next.heading) \(next.errors)")
                #expect(try await walked.world.casework.reader.latestChange(for: person) >= history + route.entries, "\(who)")
                if route.isOnce { break }
            }
        }
    }
}

extension Page {
    fileprivate func refuses(as expected: Expectation) -> Bool {
        switch expected {
        case .forbidden: code == 403 && heading == "You cannot do this"
        case .unknown: code == 404 && heading == "Page not found"
        case .sentToSignIn: code == 303 && location == "/sign-in?then=%2F"
        case .allowed, .impossible, .gone, .tokenNeeded: false
        }
    }
}

extension Route {
    fileprivate func isPermitted(to who: Who, in walked: WalkedSite) throws -> Bool {
        let subject = try #require(RouteTable.subjects[name])
        let expected = Expectation(of: self, for: who, about: walked.thing(of: self), subject: subject, in: walked.world)
        return expected == .allowed || expected == .impossible
    }

    /// Entries of the history that the step makes at least. What only concerns a session, a person's own calendar or a draft that
    /// is being read makes none.
    fileprivate var entries: Int {
        ["/sign-out", "/session", "/organisation/history/verification", "/account/sessions/:session/end"].contains(path)
            || path.hasPrefix("/calendar") || path.hasSuffix("/webhooks/:webhook/again") || path.hasSuffix("/webhooks/:webhook/test")
            || (path.hasPrefix("/imports") && !path.hasSuffix("/confirm")) ? 0 : 1
    }

    /// Whether nothing is left to do for the next person after it was done.
    fileprivate var isOnce: Bool {
        path.hasPrefix("/imports/:import")
            || [
                "/desk", "/reports/:report/issue", "/reports/:report/review", "/reports/:report/submit", "/reports/:report/amend",
                "/organisation/clock", "/organisation/bookings", "/organisation/details", "/organisation/files",
                "/organisation/letters/:kind", "/organisation/calendar", "/organisation/standards/new",
                "/services/new", "/services/:service/team/:person/leave",
                "/reports/:report/assessors/invite", "/organisation/people/invite",
                "/services/:service/demonstration/:kind/points/:point", "/evidence/:evidence/remove",
            ].contains(path)
    }
}
