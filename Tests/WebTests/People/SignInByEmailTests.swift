import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite struct SignInByEmailTests {
    @Test(arguments: Engine.allCases) func aLinkByEmailSignsInAndLeadsToThePageThatWasWanted(engine: Engine) async throws {
        try await engine.withSignIn([.email]) { site in
            let lead = site.world.people.teamLead
            let browser = try await site.site.browser(as: nil)
            let signIn = try await browser.get("/reports?status=issued")
            #expect(PageRules.broken(by: signIn) == [])
            let sent = try await browser.submit(try #require(signIn.form()), typing: ["email": " \(lead.email.description.uppercased()) "])
            #expect(sent.address == "/sign-in/sent" && sent.heading == "Check your email")
            #expect(PageRules.broken(by: sent) == [])
            let letter = try await site.outside.nextLetter()
            #expect(letter.to == lead.email)
            let link = try site.link(in: letter)
            #expect(link.hasPrefix("/sign-in/link/"))
            let page = try await browser.submit(try #require(try await browser.get(link).form()))
            #expect(page.address == "/reports?status=issued")
            #expect(browser.cookies.keys.sorted() == ["session"])
            #expect(try await browser.send(form: link, []).code == 410, "it works once")
        }
    }

    @Test func nothingTellsWhetherAnAddressIsKnown() async throws {
        try await Engine.sqlite.withSignIn { site in
            _ = try await site.world.casework.disablePerson(email: site.world.people.reader.email)
            let addresses = [
                site.world.people.reader.email.description, "nobody@elsewhere.example", site.world.people.teamLead.email.description,
            ]
            var answers: Set<[String]> = []
            for address in addresses {
                let page = try await site.site.browser(as: nil).send(form: "/sign-in/email", [("email", address)])
                let cookie = try #require(page.cookies.first)
                answers.insert([
                    "\(page.code)", page.location ?? "", page.body, cookie.name, "\(cookie.value.count)", "\(page.cookies.count)",
                ])
            }
            #expect(answers == [["303", "/sign-in/sent", "", "sign-in", "43", "1"]])
            await site.casework.close()
            #expect(site.outside.sent.map(\.to) == [site.world.people.teamLead.email], "only who may sign in is written to")
        }
    }

    @Test func whoeverHasAWorkAccountHereIsWrittenNoLink() async throws {
        try await Engine.sqlite.withSignIn { site in
            let lead = site.world.people.teamLead
            let browser = try await site.site.browser(as: nil)
            #expect(try await site.comeBack(browser).code == 303)
            let asked = try await site.ask(for: lead)
            #expect(try await asked.get("/sign-in/sent").text.contains("If you have signed in with a work account before"))
            await site.casework.close()
            #expect(site.outside.sent.isEmpty, "a link would lead round what the provider asks for besides")
        }
    }

    @Test func aLinkWorksInTheBrowserThatAskedAlone() async throws {
        try await Engine.sqlite.withSignIn { site in
            let browser = try await site.ask(for: site.world.people.teamLead)
            let link = try site.link(in: try await site.outside.nextLetter())
            let other = try await site.ask(for: site.world.people.teamMember)
            for thief in [other, try await site.site.browser(as: nil)] {
                let page = try await thief.send(form: link, [])
                #expect(page.code == 410 && page.heading == "You need to start signing in again")
                #expect(page.has(link: "Start again"))
                #expect(PageRules.broken(by: page) == [])
                #expect(!thief.isSignedIn)
            }
            #expect(try await browser.send(form: link, []).code == 303, "others have not used it up")
        }
    }

    @Test(arguments: ["", " ", "jo", "jo@", "@waterways.example", "jo@waterways", "jo@waterways.example, x@evil.example", "<b>@x.example"])
    func whatIsNoAddressIsNotWrittenTo(typed: String) async throws {
        try await Engine.sqlite.withSignIn { site in
            let browser = try await site.site.browser(as: nil)
            let page = try await browser.send(form: "/sign-in/email", [("email", typed), ("then", "/reports")])
            #expect(page.code == 422)
            let isEmpty = typed.allSatisfy(\.isWhitespace)
            #expect(
                page.errors == [
                    isEmpty ? "Enter your email address" : "Enter an email address in the correct format, like name@example.gov.uk"
                ])
            #expect(page.form()?["then"] == "/reports")
            #expect(page.form()?["email"] == (isEmpty ? "" : typed))
            #expect(PageRules.broken(by: page) == [])
            await site.casework.close()
            #expect(site.outside.sent.isEmpty)
        }
    }

    @Test func noAddressCanSmuggleALineIntoALetter() async throws {
        try await Engine.sqlite.withSignIn { site in
            for end in ["\r\n", "\n", "\r", "\0", "\u{85}", "\u{2028}"] {
                let typed = "joanna.petrie@waterways.example\(end)Bcc: x@evil.example"
                let page = try await site.site.browser(as: nil).send(form: "/sign-in/email", [("email", typed)])
                #expect(page.code == 422)
            }
            await site.casework.close()
            #expect(site.outside.sent.isEmpty)
        }
    }

    @Test(arguments: [true, false]) func oneAddressIsWrittenToFiveTimesInAQuarterOfAnHourAtMost(isKnown: Bool) async throws {
        try await Engine.sqlite.withSignIn(requestsPerMinute: 600) { site in
            let address = isKnown ? site.world.people.teamLead.email.description : "nobody@elsewhere.example"
            for _ in 0..<5 {
                #expect(try await site.site.browser(as: nil).send(form: "/sign-in/email", [("email", address)]).code == 303)
            }
            let page = try await site.site.browser(as: nil).send(form: "/sign-in/email", [("email", address.uppercased())])
            #expect(page.code == 429 && page.headers[.retryAfter] != nil)
            let other = try await site.site.browser(as: nil).send(form: "/sign-in/email", [("email", "other@elsewhere.example")])
            #expect(other.code == 303)
        }
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])
    func noLinkLeadsAwayFromTheSite(then: String) async throws {
        try await Engine.sqlite.withSignIn { site in
            let browser = try await site.ask(for: site.world.people.teamLead, wanting: then)
            let link = try site.link(in: try await site.outside.nextLetter())
            #expect(!link.contains("evil") && !link.contains("alert"))
            let query = try #require(then.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            #expect(try await browser.send(form: "\(link)?then=\(query)", []).location == "/")
        }
    }

    @Test(arguments: [false, true]) func whereNoLettersAreSentNobodyIsOfferedOne(isDemo: Bool) async throws {
        try await Engine.sqlite.withSignIn(isDemo ? [.provider, .email] : [.provider], isDemo: isDemo) { site in
            let browser = try await site.site.browser(as: nil)
            let email = site.world.people.teamLead.email.description
            #expect(try await browser.send(form: "/sign-in/email", [("email", email)]).code == 404)
            #expect(try await browser.send(.get, "/sign-in/sent").code == 404)
            #expect(try await browser.get("/sign-in").form(to: "/sign-in/email") == nil)
            await site.casework.close()
            #expect(site.outside.sent.isEmpty)
        }
    }
}

extension SignInSite {
    /// A browser that has asked for a link for the person.
    fileprivate func ask(for person: Person, wanting then: String = "") async throws -> Browser {
        let browser = try await site.browser(as: nil)
        #expect(try await browser.send(form: "/sign-in/email", [("email", "\(person.email)"), ("then", then)]).code == 303)
        return browser
    }

    /// The path and query of the one link of this site that the letter holds.
    fileprivate func link(in letter: Letter) throws -> String {
        String(try #require(letter.text.firstMatch(of: /http:\/\/127\.0\.0\.1:8080(\/\S+)/)?.1))
    }
}
