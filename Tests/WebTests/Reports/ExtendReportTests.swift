import Casework
import Domain
import TestSupport
import Testing

@Suite struct ExtendReportTests {
    @Test(arguments: Engine.allCases) func everyOpenActionThatIsDueBeforeMoves(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            let amber = world.actions.filter { $0.rating == .amber }
            let last = try #require(amber.last)
            let later = try #require(Day("2026-12-01"))
            try await world.casework.change(last.id, by: world.people.assessmentsTeam, expecting: nil) {
                try $0.extend(to: later, reason: Words("It needs the winter."), by: $1)
            }
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let report = "/reports/\(world.report.id)"
            #expect(try await clerk.get(report).has(link: "Extend the due dates of this report"))
            let page = try await clerk.get("\(report)/extension")
            #expect(page.text.contains("You can extend 3 actions of this report."))
            #expect(page.links.map(\.text).filter { $0.hasPrefix("Action ") } == ["Action 4.1", "Action 4.2", "Action 10.1"])
            let after = try await clerk.submit(
                try #require(page.form()), typing: ["to-day": "1", "to-month": "9", "to-year": "2026", "reason": "The election."])
            #expect(after.done == "The due dates are extended")
            var days: [String] = []
            for action in amber { days.append(try await world.action(action.id).due?.day.description ?? "none") }
            #expect(days == ["2026-09-01", "2026-09-01", "2026-12-01"])
        }
    }

    @Test func whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() async throws {
        try await Engine.sqlite.withSite { site in
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let form = try #require(try await clerk.get("/reports/\(site.world.report.id)/extension").form())
            let empty = try await clerk.submit(form)
            #expect(empty.code == 422 && empty.errors == ["Enter a date", "Give a reason"])
            let early = try await clerk.submit(
                form, typing: ["to-day": "1", "to-month": "5", "to-year": "2026", "reason": "The election."])
            #expect(early.code == 422 && early.errors == ["No open action of this report is due before 1 May 2026"])
            #expect(early.form()?["reason"] == "The election." && early.form()?["to-month"] == "5")
            #expect(PageRules.broken(by: early) == [])
        }
    }

    @Test func aDayThatIsOverIsRefusedAndWhatWasTypedStays() async throws {
        try await Engine.sqlite.withSite { site in
            let due = try #require(try await site.world.action(site.world.amber.id).due?.day)
            site.world.clock.set(to: due.adding(days: 30).startInLondon)
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let form = try #require(try await clerk.get("/reports/\(site.world.report.id)/extension").form())
            let over = due.adding(days: 7)
            let refused = try await clerk.submit(
                form,
                typing: [
                    "to-day": "\(over.day)", "to-month": "\(over.month)", "to-year": "\(over.year)", "reason": "The election.",
                ])
            #expect(refused.code == 422 && refused.errors == ["The new due date must be today or in the future"])
            #expect(refused.form()?["reason"] == "The election." && refused.form()?["to-day"] == "\(over.day)")
            #expect(try await site.world.action(site.world.amber.id).due?.day == due)
        }
    }

    @Test func aFormThatIsSentTwiceMovesNothingTwice() async throws {
        try await Engine.sqlite.withSite { site in
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let form = try #require(try await clerk.get("/reports/\(site.world.report.id)/extension").form())
            let typed: KeyValuePairs = ["to-day": "1", "to-month": "9", "to-year": "2026", "reason": "The election."]
            #expect(try await clerk.submit(form, typing: typed).done == "The due dates are extended")
            #expect(try await clerk.submit(form, typing: typed).code == 422)
            #expect(try await site.world.action(site.world.amber.id).due?.extensions.count == 1)
        }
    }
}
