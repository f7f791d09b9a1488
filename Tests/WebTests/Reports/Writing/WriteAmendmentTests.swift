import Casework
import Domain
import TestSupport
import Testing

/// The same pages for an amendment: what the team has already follows what is written.
@Suite struct WriteAmendmentTests {
    @Test(arguments: Engine.allCases) func aRewordedActionStaysTheOneThatTheTeamHas(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            try await world.bring(world.amber, to: .inProgress)
            let report = try await world.amend(world.report.id) { _ in nil }
            let lead = try await site.browser(as: world.people.leadAssessor)
            let page = try await lead.get("/reports/\(report.id)/write/4")
            #expect(page.text.contains("The team has this as Action 4.1 (opens in new tab) In progress"))
            let form = try #require(page.form())
            #expect(form["tracked-1"] == "\(world.amber.id)" && form["action-1"] == world.amber.text)
            _ = try await lead.submit(form, typing: ["action-1": "show it to 12 people", "action-3": "and write it down"])
            let point = try #require(try await read(report, world).content.points.first { $0.number == 4 })
            #expect(point.actions.map(\.text) == ["show it to 12 people", world.actions[1].text, "and write it down"])
            #expect(point.actions.map(\.tracked) == [world.amber.id, world.actions[1].id, nil])
            let amendment = try #require(try await world.casework.reader.amendment(of: report.id, for: world.people.leadAssessor))
            #expect(amendment.changed.map(\.action.id) == [world.amber.id] && amendment.withdrawn == [] && amendment.added.count == 1)
        }
    }

    @Test func anEmptiedBoxWithdrawsAnActionAndItCanBePutBack() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let report = try await world.amend(world.report.id) { _ in nil }
            let lead = try await site.browser(as: world.people.leadAssessor)
            let address = "/reports/\(report.id)/write/4"
            _ = try await lead.submit(try #require(try await lead.get(address).form()), typing: ["action-1": ""])
            let amendment = try await world.casework.reader.amendment(of: report.id, for: world.people.leadAssessor)
            #expect(amendment?.withdrawn.map(\.id) == [world.amber.id])
            let page = try await lead.get(address)
            #expect(page.text.contains("Actions that this edition withdraws"))
            _ = try await lead.submit(try #require(page.form()), typing: ["take-over": "\(world.amber.id)"])
            #expect(try await world.casework.reader.amendment(of: report.id, for: world.people.leadAssessor)?.isEmpty == true)
        }
    }

    @Test func nobodyClaimsAnActionTwiceOrThatOfAnotherPoint() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let report = try await world.amend(world.report.id) { _ in nil }
            let lead = try await site.browser(as: world.people.leadAssessor)
            let form = try #require(try await lead.get("/reports/\(report.id)/write/4").form())
            let ids = ["tracked-1": "\(world.red.id)", "tracked-2": "\(world.amber.id)", "tracked-3": "\(world.amber.id)"]
            let fields =
                form.fields.filter { ids[$0.0] == nil && $0.0 != "action-3" } + ids.map { ($0.key, $0.value) } + [("action-3", "more")]
            #expect(try await lead.send(form: form.action, fields).code == 303)
            let point = try #require(try await read(report, world).content.points.first { $0.number == 4 })
            #expect(point.actions.map(\.tracked) == [nil, world.amber.id, nil])
        }
    }

    @Test func whyItIsWrittenAgainStandsOverIt() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let reason = Words("The audit was done in January.")
            try await world.casework.change(world.report.id, by: world.people.teamLead, expecting: nil) {
                try $0.challenge(reason: reason, points: [5], meeting: nil, by: $1)
            }
            let report = try await world.amend(world.report.id) { _ in nil }
            let lead = try await site.browser(as: world.people.leadAssessor)
            let list = try await lead.get("/reports/\(report.id)/write")
            for words in [
                "This will be edition 2.", "The panel had missed the audit.", "The team challenged point 5:",
                "The audit was done in January.",
                "The assessments team issues the amendment",
            ] { #expect(list.text.contains(words), "\(words)") }
            #expect(PageRules.broken(by: list) == [])
            #expect(try await lead.get("/reports/\(report.id)/write/5").text.contains("The audit was done in January."))
            #expect(try await lead.get("/reports/\(report.id)/write/4").text.contains("The audit was done in January.") == false)
        }
    }

    private func read(_ report: Report, _ world: World) async throws -> Report {
        try await world.casework.reader.report(report.id, for: world.people.leadAssessor).report
    }
}
