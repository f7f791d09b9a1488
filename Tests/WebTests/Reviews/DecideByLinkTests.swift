import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

/// Deciding by a review link, without signing in.
@Suite struct DecideByLinkTests {
    @Test(arguments: Engine.allCases) func theDecisionIsTheLeadAssessors(engine: Engine) async throws {
        try await engine.withLink { site, nobody, link, action in
            let page = try await nobody.get(link)
            #expect(page.code == 200 && page.text.contains("This link is for Margaret Lindqvist. It works once, until 18 March 2026"))
            #expect(page.text.contains("Five of six people found it."))
            let answer = try await nobody.submit(try #require(page.form()), typing: ["answer": "yes", "reason": "Well done."])
            #expect(answer.code == 200 && answer.heading == "Evidence accepted")
            #expect(PageRules.broken(by: answer) == [])
            let record = try await site.world.casework.reader.action(action.id, for: site.world.people.reader)
            guard case .resolved(.accepted(let decision)) = record.action.state else { return #expect(Bool(false), "not accepted") }
            #expect(decision.by == site.world.people.leadAssessor.id && decision.notes == Words("Well done."))
            #expect(decision.submission == action.state.submission)
            let events = record.history.prefix(2).map(\.entry.what)
            #expect(events.first == .action(.evidenceAccepted(notes: Words("Well done."))))
            guard case .action(.reviewLinkUsed) = events.last else { return #expect(Bool(false), "its use is not in the history") }
        }
    }

    @Test func lookingChangesNothing() async throws {
        try await Engine.sqlite.withLink { site, nobody, link, action in
            let history = try await site.historyCount()
            for _ in 0..<3 { #expect(try await nobody.get(link).code == 200) }
            #expect(try await nobody.send(.head, link).code == 200)
            #expect(try await site.historyCount() == history)
        }
    }

    @Test func thePageLeadsNowhereElseAndTellsNobodyItsAddress() async throws {
        try await Engine.sqlite.withLink { site, nobody, link, action in
            let signedIn = try await site.browser(as: site.world.people.leadAssessor)
            for browser in [nobody, signedIn] {
                let page = try await browser.get(link)
                #expect(PageRules.broken(by: page) == [])
                #expect(page.tree?.all(ofClass: "govuk-service-navigation").isEmpty == true)
                let others = page.links.compactMap { $0["href"] }.filter { !$0.hasPrefix("#") && !$0.hasPrefix(link) }
                #expect(others == ["/", "/accessibility", "/cookies"] || others == ["/accessibility", "/cookies"], "\(others)")
                #expect(page.headers[try #require(HTTPField.Name("Referrer-Policy"))] == "no-referrer")
                #expect(page.headers[try #require(HTTPField.Name("X-Robots-Tag"))] == "noindex")
                #expect(page.headers[.cacheControl] == "no-store")
            }
            let elsewhere = try await nobody.get("/cookies")
            #expect(elsewhere.headers[try #require(HTTPField.Name("Referrer-Policy"))] == "same-origin")
        }
    }

    @Test func whatIsWrongIsSaidAtItsFieldAndTheLinkIsNotUsedUp() async throws {
        try await Engine.sqlite.withLink { site, nobody, link, action in
            let form = try #require(try await nobody.get(link).form())
            let wrong = try await nobody.submit(form, typing: ["answer": "return"])
            #expect(wrong.code == 422 && wrong.errors == ["Give a reason"])
            let nothing = try await nobody.submit(form, typing: ["reason": "Kept <here>"])
            #expect(nothing.code == 422 && nothing.errors == ["Choose whether to accept the evidence or ask for more"])
            #expect(nothing.form()?["reason"] == "Kept <here>")
            let right = try await nobody.submit(try #require(nothing.form()), typing: ["answer": "return"])
            #expect(right.code == 200 && right.heading == "More evidence asked for")
        }
    }

    @Test(arguments: Engine.allCases) func itWorksForFourteenDays(engine: Engine) async throws {
        try await engine.withLink { site, nobody, link, action in
            let form = try #require(try await nobody.get(link).form())
            site.world.clock.advance(by: 14 * 86_400 - 1)
            #expect(try await nobody.get(link).code == 200)
            site.world.clock.advance(by: 1)
            #expect(try await nobody.get(link).code == 410)
            #expect(try await nobody.submit(form, typing: ["answer": "yes"]).code == 410)
            #expect(try await site.world.action(action.id).status == .withLeadAssessor)
        }
    }

    @Test func everyLinkThatDoesNotWorkLooksAlike() async throws {
        try await Engine.sqlite.withForwarded { site, clerk, action in
            let nobody = try await site.browser(as: nil)
            let cancelled = try await clerk.makeLink(for: action)
            try await site.world.casework.revokeReviewLink(for: action.id, by: site.world.people.assessmentsTeam)
            let used = try await clerk.makeLink(for: action)
            let form = try #require(try await nobody.get(used).form())
            _ = try await nobody.submit(form, typing: ["answer": "return", "reason": "More."])
            let unknown = ["no-such-link", String(repeating: "A", count: 43), String(repeating: "A", count: 5000), "%00", "%2e%2e"]
            var bodies: Set<String> = []
            for address in [cancelled, used] + unknown.map({ "/review/\($0)" }) {
                let page = try await nobody.get(address)
                #expect(page.code == 410 && page.heading == "This link does not work", "\(address)")
                bodies.insert(page.body)
            }
            #expect(bodies.count == 1)
        }
    }

    @Test(arguments: Engine.allCases) func itDecidesOnceAndWhatIsTypedTheSecondTimeIsNotLost(engine: Engine) async throws {
        try await engine.withLink { site, nobody, link, action in
            let form = try #require(try await nobody.get(link).form())
            #expect(try await nobody.submit(form, typing: ["answer": "yes"]).code == 200)
            let history = try await site.historyCount()
            let again = try await nobody.submit(form, typing: ["answer": "return", "reason": "My <reason>"])
            #expect(again.code == 410 && again.text.contains("My <reason>"))
            #expect(try await site.historyCount() == history)
        }
    }

    @Test func whatWasTakenBackOrDecidedOtherwiseIsNotDecidedByTheLink() async throws {
        for verb: @Sendable (inout Action, Actor) throws -> Action.Event in [
            { try $0.takeBack(note: nil, by: $1) }, { try $0.acceptEvidence(notes: nil, by: $1) },
        ] {
            try await Engine.sqlite.withLink { site, nobody, link, action in
                let form = try #require(try await nobody.get(link).form())
                let people = site.world.people
                do {
                    try await site.world.casework.change(action.id, by: people.teamMember, expecting: nil, verb)
                } catch is Action.Refusal {
                    try await site.world.casework.change(action.id, by: people.leadAssessor, expecting: nil, verb)
                }
                let now = try await site.world.action(action.id)
                let answer = try await nobody.submit(form, typing: ["answer": "return", "reason": "Kept"])
                #expect(answer.code == 410 && answer.text.contains("Kept"))
                #expect(try await nobody.get(link).code == 410)
                #expect(try await site.world.action(action.id) == now)
            }
        }
    }

    @Test func whatChangedMeanwhileIsSaidAndTheLinkStillWorks() async throws {
        try await Engine.sqlite.withLink { site, nobody, link, action in
            let form = try #require(try await nobody.get(link).form())
            try await site.world.add(try site.world.note("A later note"), to: action.id)
            let answer = try await nobody.submit(form, typing: ["answer": "yes", "reason": "Kept"])
            #expect(answer.code == 409 && answer.errors.first?.hasPrefix("Kwame Asante added evidence: A later note") == true)
            #expect(answer.text.contains("Added after it was sent: not part of this decision"))
            #expect(answer.form()?["reason"] == "Kept")
            #expect(try await nobody.submit(try #require(answer.form())).heading == "Evidence accepted")
        }
    }

    @Test(arguments: Engine.allCases) func filesAreThoseThatWereSentAndNoOthers(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            let action = try await world.bring(world.amber, to: .inProgress)
            let sent = try await world.addFile("sent.txt", to: action)
            let kept = try await world.addFile("kept.txt", to: action)
            let elsewhere = try await world.addFile("elsewhere.txt", to: try await world.bring(world.ambers[1], to: .inProgress))
            try await world.casework.submitEvidence([sent.pin], note: nil, of: action.id, by: world.people.teamMember, expecting: nil)
            let forwarded = try await world.casework.change(action.id, by: world.people.assessmentsTeam, expecting: nil) {
                try $0.forwardEvidence(note: nil, by: $1)
            }
            let link = try await site.browser(as: world.people.assessmentsTeam).makeLink(for: forwarded)
            let nobody = try await site.browser(as: nil)
            let address = "\(link)/evidence/\(sent.id)/1"
            #expect(try await nobody.get(link).links.contains { $0["href"] == address })
            let file = try await nobody.get(address)
            #expect(file.code == 200 && file.body == "This is sent.txt")
            #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            for (id, number) in [(kept.id, "1"), (elsewhere.id, "1"), (sent.id, "2"), (sent.id, "0")] {
                #expect(try await nobody.get("\(link)/evidence/\(id)/\(number)").code == 404)
            }
            #expect(try await nobody.get("/review/no-such-link/evidence/\(sent.id)/1").code == 410)
            try await world.casework.revokeReviewLink(for: action.id, by: world.people.assessmentsTeam)
            #expect(try await nobody.get(address).code == 410)
        }
    }

    @Test(arguments: ["Sec-Fetch-Site: cross-site", "Origin: https://evil.example"])
    func noOtherSiteDecidesByIt(header: String) async throws {
        try await Engine.sqlite.withLink { site, nobody, link, action in
            let halves = header.split(separator: ": ", maxSplits: 1)
            let name = try #require(HTTPField.Name(String(halves[0])))
            let fields = [("answer", "yes"), ("version", action.version.description)]
            let answer = try await nobody.send(form: link, fields, [name: String(halves[1])])
            #expect(answer.code == 403)
            #expect(try await site.world.action(action.id).status == .withLeadAssessor)
        }
    }

    /// A page that sends no referrer has no origin to tell, in browsers that say nothing else.
    @Test func itsOwnPageDecidesWithoutTellingItsOrigin() async throws {
        try await Engine.sqlite.withLink { site, nobody, link, action in
            let now = try await site.world.action(action.id)
            let answer = try await nobody.send(form: link, [("answer", "yes"), ("version", now.version.description)], [.origin: "null"])
            #expect(answer.code == 200 && answer.heading == "Evidence accepted")
        }
    }
}

extension Engine {
    /// Lends a site with a review link for the first amber action, and the browser of somebody who has not signed in.
    fileprivate func withLink(_ body: @Sendable (TestSite, Browser, _ link: String, Action) async throws -> Void) async throws {
        try await withForwarded { site, clerk, action in
            let link = try await clerk.makeLink(for: action)
            try await body(site, try await site.browser(as: nil), link, try await site.world.action(action.id))
        }
    }
}

extension World {
    /// A plain text file that says its name.
    fileprivate func addFile(_ name: String, to action: Action) async throws -> Evidence {
        let file = try await keepFile(Array("This is \(name)".utf8), name: name)
        return try await add(Evidence.Draft(title: try Evidence.title(name), content: .file(file), dated: today), to: action.id)
    }
}
