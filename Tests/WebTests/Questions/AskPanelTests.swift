import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite struct AskPanelTests {
    private static let text = "Which of the <two> people & who?"

    @Test(arguments: Engine.allCases) func whatATeamAsksWaitsForThePanel(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            let member = try await site.browser(as: world.people.teamMember)
            let action = try await member.get("/actions/\(world.amber.id)")
            #expect(action.has(link: "Ask the panel about this action"))
            let form = try #require(try await member.get("/actions/\(world.amber.id)/questions/new").form())
            let page = try await member.submit(form, typing: ["text": Self.text, "to": "contentDesign"])
            #expect(page.done == "Your question is with the panel")
            #expect(page.heading.hasSuffix("Question about action 4.1"))
            #expect(page.text.contains(Self.text))
            #expect(page.text.contains("The assessor for content design"))
            for person in [world.people.leadAssessor, world.people.assessor] {
                let home = try await site.browser(as: person).get("/")
                #expect(home.text.contains("Questions to answer (1)"))
                #expect(home.links.contains { $0.text == Self.text && $0["href"] == page.path })
            }
            #expect(try await member.get("/").text.contains("Questions to answer") == false)
        }
    }

    @Test func aQuestionMayBeAboutAPointAsAWhole() async throws {
        try await Engine.sqlite.withSite { site in
            let report = site.world.report.id
            let lead = try await site.browser(as: site.world.people.teamLead)
            #expect(try await lead.get("/reports/\(report)").links.count { $0.text == "Ask the panel about point 10" } == 1)
            let form = try #require(try await lead.get("/reports/\(report)/points/10/questions/new").form())
            let page = try await lead.submit(form, typing: ["text": Self.text])
            #expect(page.heading.hasSuffix("Question about point 10"))
            let section = try await lead.get("/reports/\(report)")
            #expect(section.text.contains("Point 10 as a whole"))
        }
    }

    @Test func whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() async throws {
        try await Engine.sqlite.withSite { site in
            let address = "/actions/\(site.world.amber.id)/questions/new"
            let member = try await site.browser(as: site.world.people.teamMember)
            let form = try #require(try await member.get(address).form())
            let none = try await member.submit(form, typing: ["text": "  ", "to": "somebody"])
            #expect(none.code == 422)
            #expect(none.errors == ["Choose who you want to ask", "Enter your question"])
            #expect(PageRules.broken(by: none) == [])
            let unknown = try await member.submit(form, typing: ["text": Self.text, "to": "somebody"])
            #expect(unknown.form()?["text"] == Self.text)
            let long = try await member.submit(form, typing: ["text": String(repeating: "x", count: Words.limit + 1)])
            #expect(long.errors == ["This must be 20,000 characters or less"])
            #expect(try await site.questions() == [])
        }
    }

    @Test func aFormSentTwiceAsksOnce() async throws {
        try await Engine.sqlite.withSite { site in
            let member = try await site.browser(as: site.world.people.teamMember)
            let form = try #require(try await member.get("/actions/\(site.world.red.id)/questions/new").form())
            let first = try await member.submit(form, typing: ["text": Self.text])
            let second = try await member.submit(form, typing: ["text": Self.text])
            #expect(first.path == second.path)
            #expect(try await site.questions().count == 1)
        }
    }

    @Test(arguments: [Who.assessmentsTeam, .leadAssessor, .assessor, .reader, .professionLead])
    func onlyTheTeamAsks(who: Who) async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let browser = try await site.browser(as: who.person(of: world.people))
            for address in ["/actions/\(world.amber.id)/questions/new", "/reports/\(world.report.id)/points/4/questions/new"] {
                #expect(try await browser.get(address).code == 403)
                let fields = [("text", Self.text), ("to", "panel"), ("id", "\(world.casework.newQuestion())")]
                #expect(try await browser.submit(address, fields).code == 403)
            }
            #expect(try await !browser.get("/actions/\(world.amber.id)").has(link: "Ask the panel about this action"))
            #expect(try await site.questions() == [])
        }
    }

    @Test func nothingIsAskedAboutWhatTheTeamCannotHaveRead() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let lead = try await site.browser(as: world.people.teamLead)
            for address in ["/reports/\(world.draft.id)/points/5/questions/new", "/reports/\(world.report.id)/points/2/questions/new"] {
                #expect(try await lead.get(address).code == 404, "\(address)")
            }
            let other = try await site.browser(as: world.people.otherTeam)
            #expect(try await other.get("/actions/\(world.amber.id)/questions/new").code == 404)
        }
    }

    /// DOMAIN: content, interaction and service design and user research lead on point 4.
    @Test func thePanelAndTheProfessionsThatLeadMayBeAsked() async throws {
        try await Engine.sqlite.withSite { site in
            let member = try await site.browser(as: site.world.people.teamMember)
            let form = try #require(try await member.get("/actions/\(site.world.amber.id)/questions/new").form())
            let choices = form.element.all("input").filter { $0["name"] == "to" }
            #expect(choices.map { $0["value"] } == ["panel", "userResearch", "serviceDesign", "contentDesign", "interactionDesign"])
            #expect(form["to"] == "panel")
            #expect(
                form.element.text.contains("Margaret Lindqvist, Dev Raman") || form.element.text.contains("Dev Raman, Margaret Lindqvist"))
        }
    }
}

extension TestSite {
    /// What the team of the world's service has asked.
    func questions() async throws -> [PanelQuestion] {
        try await world.casework.reader.questions(of: world.service.id, for: world.people.assessmentsTeam).all
    }

    /// Asks about the world's amber action.
    func ask(_ text: String = "Which of the two people?") async throws -> PanelQuestion {
        try await world.casework.ask(Words(text), about: .action(world.amber.id), to: .panel, by: world.people.teamMember)
    }
}

extension Page {
    /// Its address without the query.
    var path: String { String(address.prefix { $0 != "?" }) }
}
