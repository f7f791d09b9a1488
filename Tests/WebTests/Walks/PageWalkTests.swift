import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

@Suite struct PageWalkTests {
    @Test(arguments: [Who.assessmentsTeam, .teamLead, .leadAssessor, .reader, .otherTeam])
    func everyLinkLeadsSomewhereAndEveryPageIsValid(who: Who) async throws {
        try await Engine.sqlite.withBusySite { walked in
            let crawl = try await Crawl(as: walked.site.browser(as: who.person(of: walked.world.people)))
            #expect(crawl.pages.count > 8, "\(crawl.pages.keys)")
            for (address, page) in crawl.pages.sorted(by: { $0.key < $1.key }) {
                #expect(page.code == 200, "\(address) of \(who)")
                #expect(page.isAttachment || PageRules.broken(by: page) == [], "\(address) of \(who)")
            }
            let browser = try await walked.site.browser(as: nil)
            for part in crawl.parts where part.hasPrefix("/assets/") {
                let asset = try await browser.send(.get, part)
                #expect(asset.code == 200 && asset.headers[.cacheControl]?.hasPrefix("public, max-age=") == true, "\(part)")
            }
        }
    }

    @Test func everyPageAndEveryStepCanBeReachedFromTheHomePage() async throws {
        try await Engine.sqlite.withBusySite { walked in
            var linked: Set<String> = []
            var sent: Set<String> = []
            for who in Who.allCases where who != .nobody {
                let crawl = try await Crawl(as: walked.site.browser(as: who.person(of: walked.world.people)))
                linked.formUnion(crawl.pages.keys.compactMap { Route.answering($0.path)?.name })
                sent.formUnion(crawl.formTargets.flatMap { path in Route.all.filter { $0.method == .post && $0.takes(path) }.map(\.name) })
            }
            let pages = Route.pages.filter { $0.method == .get && RouteTable.unlinked[$0.name] == nil }.map(\.name)
            #expect(Set(pages).subtracting(linked) == [], "no page links there")
            #expect(linked.intersection(RouteTable.unlinked.keys) == [], "these are linked after all")
            let steps = Route.pages.filter { $0.method == .post && $0.access != .reviewLink && !$0.path.hasPrefix("/sign-in") }.map(\.name)
            #expect(Set(steps).subtracting(sent) == [], "no form sends there")
        }
    }

    @Test(arguments: ["/sign-in", "/sign-in/link/abc", "/cookies", "/accessibility", "/no-such-page"])
    func pagesForEverybodyAreValidToo(address: String) async throws {
        try await Engine.sqlite.withSite(isDemo: true) { site in
            let page = try await site.browser(as: nil).send(.get, address)
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test func headAnswersAsGetDoesWithoutABody() async throws {
        try await Engine.sqlite.withWalkedSite { walked in
            let browser = try await walked.site.browser(as: walked.world.people.teamLead)
            for address in ["/", "/cookies", "/services/\(walked.world.service.id)", "/no-such-page"] {
                let get = try await browser.send(.get, address)
                let head = try await browser.send(.head, address)
                #expect(head.code == get.code && head.body.isEmpty, "\(address)")
            }
        }
    }
}

extension String {
    /// Without query and place.
    fileprivate var path: String { String(prefix { $0 != "?" && $0 != "#" }) }
}
