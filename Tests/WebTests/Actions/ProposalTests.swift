import Casework
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct ProposalTests {
    @Test func whatIsMissingIsSaidAtOnceAndWhatWasTypedStays() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .planned)
            let browser = try await site.browser(as: site.world.people.teamMember)
            let form = try #require(try await browser.get("/actions/\(action.id)/propose").form())
            let answer = try await browser.submit(form, typing: ["phase": "live"])
            #expect(
                answer.errors == [
                    "Choose what you propose", "Give a reason", "Say what you will do", "Choose a date or the end of a phase",
                ])
            let second = try await browser.submit(
                try #require(answer.form()), typing: ["kind": "mitigation", "reason": "No room.", "by": "phase"])
            #expect(second.errors == ["Say what you will do", "Choose a phase"])
            #expect(second.form()?["kind"] == "mitigation" && second.form()?["reason"] == "No room.")
        }
    }

    @Test func aTargetLiesAheadAndNoPhaseIsOfferedThatIsOver() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .inProgress)
            let browser = try await site.browser(as: site.world.people.teamMember)
            let form = try #require(try await browser.get("/actions/\(action.id)/propose").form())
            let phases = form.element.all("option").map(\.text)
            #expect(phases == ["Choose a phase", "Private beta", "Public beta"])
            let past = try await browser.submit(
                form,
                typing: [
                    "kind": "roadmapItem", "reason": "No room.", "plan": "In autumn.", "by": "day", "target-day": "4", "target-month": "3",
                    "target-year": "2026",
                ])
            #expect(past.code == 422 && past.errors == ["The target date must be in the future"])
            let sent = try await browser.submit(try #require(past.form()), typing: ["target-month": "9"])
            #expect(sent.done == "Your proposal is with the lead assessor")
            #expect(sent.text.contains("4 September 2026"))
        }
    }

    @Test func theLeadAssessorSeesWhatThePanelSaidWhatTheTeamDidAndTheProposal() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            try await world.bring(world.amber, to: .planned)
            let update = Words("Asked 12 people.")
            try await world.casework.change(world.amber.id, by: world.people.teamMember, expecting: nil) {
                try $0.update(update, on: $1.today, by: $1)
            }
            let proposal = try world.proposal(.roadmapItem)
            try await world.casework.change(world.amber.id, by: world.people.teamLead, expecting: nil) {
                try $0.propose(proposal, by: $1)
            }
            let lead = try await site.browser(as: world.people.leadAssessor)
            #expect(try await lead.get("/actions/\(world.amber.id)").has(link: "Decide on the proposal"))
            let page = try await lead.get("/actions/\(world.amber.id)/proposal")
            for words in [
                world.amber.text, "4 March 2026: Asked 12 people.", "A roadmap item", "There is no room before the launch.",
                "Do it in autumn.", "The end of public beta", "Joanna Petrie, 4 March 2026",
                "The action stays visible, with this plan, and the team shows it at the next assessment.",
            ] { #expect(page.text.contains(words), "\(words)") }
            #expect(PageRules.broken(by: page) == [])
            let agreed = try await lead.submit(try #require(page.form()), typing: ["decision": "agree"])
            #expect(agreed.done == "Your decision on the proposal is saved")
            #expect(try await world.action(world.amber.id).status == .onRoadmap)
        }
    }

    @Test func aDeclinedProposalGoesBackWithItsReason() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .mitigationProposed)
            let lead = try await site.browser(as: site.world.people.leadAssessor)
            let form = try #require(try await lead.get("/actions/\(action.id)/proposal").form())
            let nothing = try await lead.submit(form)
            #expect(nothing.code == 422 && nothing.errors == ["Choose whether you agree"])
            let declined = try await lead.submit(form, typing: ["decision": "decline", "reason": "It can be done now."])
            let team = try await site.browser(as: site.world.people.teamLead).get("/actions/\(action.id)")
            let next = try #require(team.text.range(of: "declined the mitigation on 4 March 2026"))
            #expect(next.lowerBound < (try #require(team.text.range(of: "is working on this action"))).lowerBound)
            #expect(declined.text.contains("It can be done now."))
            #expect(try await site.world.action(action.id).status == .inProgress)
            #expect(try await lead.submit(form, typing: ["decision": "agree"]).code == 409)
        }
    }

    @Test func nobodyDecidesOnTheirOwnProposal() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let lead = world.people.leadAssessor
            try await world.seat(lead, as: .teamLead)
            try await world.bring(world.amber, to: .planned)
            let proposal = try world.proposal(.mitigation)
            try await world.casework.change(world.amber.id, by: lead, expecting: nil) { try $0.propose(proposal, by: $1) }
            let browser = try await site.browser(as: lead)
            #expect(!(try await browser.get("/actions/\(world.amber.id)").has(link: "Decide on the proposal")))
            let page = try await browser.get("/actions/\(world.amber.id)/proposal")
            #expect(page.code == 409 && page.text.contains("Nobody decides on their own proposal."))
        }
    }
}

@Suite struct ExtendActionTests {
    @Test func bothDatesStayVisibleWithTheirReasons() async throws {
        try await Engine.sqlite.withSite { site in
            let address = "/actions/\(site.world.amber.id)"
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let before = try await clerk.get("\(address)/extend")
            #expect(before.text.contains("Due 10 May 2026, 67 days left"))
            #expect(before.text.contains("3 months from the assessment on 10 February 2026"))
            let after = try await clerk.submit(
                try #require(before.form()),
                typing: ["to-day": "1", "to-month": "july", "to-year": "2026", "reason": "The supplier is late."])
            #expect(after.done == "The due date is extended")
            for words in [
                "Due 1 July 2026", "3 months from the assessment on 10 February 2026, extended from 10 May 2026 on 4 March 2026",
                "Amara Okafor extended it on 4 March 2026: The supplier is late.",
            ] { #expect(after.text.contains(words), "\(words)") }
            let again = try await clerk.get("\(address)/extend")
            #expect(again.text.contains("From 10 May 2026 to 1 July 2026: The supplier is late."))
        }
    }

    @Test func aRedActionWithoutADateHasNoneToExtend() async throws {
        try await Engine.sqlite.withSite { site in
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let page = try await clerk.get("/actions/\(site.world.red.id)/extend")
            #expect(page.code == 409)
            #expect(page.text.contains("A red action is due on the day of its reassessment."))
        }
    }
}
