import Casework
import Domain
import TestSupport
import Testing

@Suite struct AnswerReportTests {
    @Test(arguments: Engine.allCases) func theTeamLeadAcceptsAReportOnceAndCannotChallengeItThen(engine: Engine) async throws {
        try await engine.withSite { site in
            let address = "/reports/\(site.world.report.id)"
            let lead = try await site.browser(as: site.world.people.teamLead)
            let challenge = try #require(try await lead.get("\(address)/challenge").form())
            let accepted = try await lead.submit(try #require(try await lead.get("\(address)/accept").form()))
            #expect(accepted.done == "The report is accepted")
            #expect(accepted.text.contains("Accepted on 4 March 2026 by Joanna Petrie"))
            #expect(!accepted.has(link: "Challenge the report"))
            #expect(try await lead.get("\(address)/challenge").code == 409)
            let late = try await lead.submit(challenge, typing: ["reason": "The panel saw an old page."])
            #expect(late.code == 409)
            #expect(late.errors.last == "“Challenge” is not possible while the report is “Accepted”")
            #expect(late.form()?["reason"] == "The panel saw an old page.", "nothing typed is lost")
            #expect(PageRules.broken(by: late) == [])
        }
    }

    @Test func untilWhenTheAnswerIsDueIsSaidToWhoeverOwesIt() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let lead = try await site.browser(as: world.people.teamLead)
            let home = try await lead.get("/")
            #expect(home.text.contains("Reports to accept or challenge (1)"))
            #expect(home.text.contains("Answer by 9 March 2026, 3 working days left"))
            let address = "/reports/\(world.report.id)"
            #expect(try await lead.get(address).text.contains("Accept or challenge this report by 9 March 2026, 3 working days left."))
            world.clock.advance(days: 12)
            // Nobody stays signed in for so long.
            let returned = try await site.browser(as: world.people.teamLead)
            #expect(try await returned.get("/").text.contains("Your answer was due by 9 March 2026, 5 working days ago"))
            let late = try await returned.get(address)
            #expect(late.text.contains("You can still accept or challenge the report."))
            #expect(PageRules.broken(by: late) == [])
            let member = try await site.browser(as: world.people.teamMember).get(address)
            #expect(member.text.contains("The answer was due by 9 March 2026, 5 working days ago"))
            #expect(!member.has(link: "Accept the report"))
        }
    }

    @Test(arguments: Engine.allCases) func aChallengeSaysWhatItIsAboutAndReachesThePanel(engine: Engine) async throws {
        try await engine.withSite { site in
            let people = site.world.people
            let address = "/reports/\(site.world.report.id)"
            let lead = try await site.browser(as: people.teamLead)
            let form = try #require(try await lead.get("\(address)/challenge").form())
            let challenged = try await lead.submit(
                form,
                typing: [
                    "points": "5", "points": "4", "reason": "The panel <saw> an old page.", "meeting-day": "10", "meeting-month": "mar",
                    "meeting-year": "2026",
                ])
            #expect(challenged.done == "Your challenge is with the panel and the assessments team")
            for person in [people.teamMember, people.leadAssessor, people.assessmentsTeam] {
                let page = try await site.browser(as: person).get(address)
                for words in [
                    "Joanna Petrie challenged the report on 4 March 2026", "The panel <saw> an old page.", "meet on 10 March 2026",
                    "It is about 4. Make the service simple to use, 5. Make sure everyone can use the service.",
                ] { #expect(page.text.contains(words), "\(person.name): \(words)") }
                #expect(page.has(link: "Amend the report") == (person.id != people.teamMember.id))
            }
            let home = try await site.browser(as: people.leadAssessor).get("/")
            #expect(home.text.contains("Challenged reports (1)"))
            #expect(try await lead.submit(try #require(try await lead.get("\(address)/accept").form())).done == "The report is accepted")
        }
    }

    @Test func whatIsWrongWithAChallengeIsSaidAtItsFieldAndNothingTypedIsLost() async throws {
        try await Engine.sqlite.withSite { site in
            let address = "/reports/\(site.world.report.id)/challenge"
            let lead = try await site.browser(as: site.world.people.teamLead)
            let form = try #require(try await lead.get(address).form())
            let empty = try await lead.submit(
                form, typing: ["points": "5", "meeting-day": "31", "meeting-month": "2", "meeting-year": "2026"])
            #expect(empty.code == 422)
            #expect(empty.errors == ["Give a reason", "Enter a real date, like 27 3 2026"])
            #expect(empty.form()?["points"] == "5" && empty.form()?["meeting-day"] == "31")
            #expect(PageRules.broken(by: empty) == [])
            let past = try await lead.submit(
                form, typing: ["reason": "No.", "meeting-day": "3", "meeting-month": "3", "meeting-year": "2026"])
            #expect(past.code == 422)
            #expect(past.errors == ["The date of the meeting must be today or in the future"])
            #expect(past.form()?["reason"] == "No.")
            let unknown = try await lead.submit(form, typing: ["reason": "No.", "points": "99"])
            #expect(unknown.code == 422)
            #expect(unknown.errors == ["The standard has no point 99"])
            let report = try await site.world.casework.reader.report(site.world.report.id, for: site.world.people.teamLead).report
            #expect(report.status == .issued)
        }
    }

    @Test func whoeverIsSecondIsToldAndMayTryAgain() async throws {
        try await Engine.sqlite.withSite { site in
            let people = site.world.people
            let address = "/reports/\(site.world.report.id)"
            let lead = try await site.browser(as: people.leadAssessor)
            let form = try #require(try await lead.get("\(address)/amend").form())
            let team = try await site.browser(as: people.teamLead)
            _ = try await team.submit(try #require(try await team.get("\(address)/accept").form()))
            let second = try await lead.submit(form, typing: ["reason": "We had missed the audit."])
            #expect(second.code == 409)
            #expect(second.errors == ["Joanna Petrie changed this report after you opened the page. Check what is new, then try again"])
            #expect(second.form()?["reason"] == "We had missed the audit.")
            #expect(try await lead.submit(try #require(second.form())).done == "The amendment is started")
        }
    }
}
