import Casework
import Domain
import TestSupport
import Testing

/// What every page of a step promises.
@Suite struct ActionFormTests {
    @Test(arguments: StepPage.allCases) func theStepIsTakenAndSaidOnTheActionsPage(page: StepPage) async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await page.action(in: site.world)
            let browser = try await site.browser(as: page.person(in: site.world))
            let form = try await browser.get("/actions/\(action.id)/\(page)")
            #expect(form.code == 200)
            let answer = try await browser.submit(
                "/actions/\(action.id)/\(page)", page.typed(in: site.world) + [("version", action.version.description)])
            #expect(answer.code == 303)
            let after = try await browser.get(try #require(answer.location))
            #expect(after.done == page.done)
            #expect(page == .assign || after.text.contains(page.said))
            #expect(try await site.world.action(action.id).version == action.version.next)
        }
    }

    @Test(arguments: StepPage.allCases) func whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays(page: StepPage) async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await page.action(in: site.world)
            let wrong = page.wrong(in: site.world)
            let browser = try await site.browser(as: page.person(in: site.world))
            let answer = try await browser.submit(
                "/actions/\(action.id)/\(page)", wrong.typed + [("version", action.version.description)])
            #expect(answer.code == 422)
            #expect(answer.errors == wrong.errors)
            #expect(answer.title.hasPrefix("Error: "))
            let summary = try #require(answer.tree?.all(ofClass: "govuk-error-summary").first)
            #expect(summary.all("a").map { $0["href"] } == wrong.fields.map { "#\($0)" })
            for field in wrong.fields { #expect(answer.tree?.withID(field) != nil) }
            let form = try #require(answer.form())
            for (name, value) in wrong.typed where page != .assign {
                #expect(form[name] == value.trimmingPrefix(while: \.isWhitespace).description)
            }
            #expect(form["version"] == action.version.description)
            #expect(try await site.world.action(action.id) == action)
        }
    }

    @Test(arguments: StepPage.allCases) func whoeverIsSecondKeepsWhatTheyTypedAndCanSendItAgain(page: StepPage) async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await page.action(in: site.world)
            let browser = try await site.browser(as: page.person(in: site.world))
            let typed = page.typed(in: site.world)
            try await site.changeMeanwhile(action)
            let second = try await browser.submit(
                "/actions/\(action.id)/\(page)", typed + [("version", action.version.description)])
            #expect(second.code == 409)
            #expect(second.errors.count == 1)
            #expect(second.errors.first?.hasPrefix("Amara Okafor ") == true)
            let form = try #require(second.form())
            for (name, value) in typed { #expect(form[name] == value) }
            #expect(form["version"] == action.version.next.description)
            #expect(try await browser.submit(form).done == page.done)
        }
    }

    @Test(arguments: StepPage.allCases) func whatOvertookTheStepIsSaidAndNothingTypedIsLost(page: StepPage) async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await page.action(in: site.world)
            try await site.world.casework.change(action.id, by: site.world.people.assessmentsTeam, expecting: nil) {
                try $0.withdraw(reason: Words("It says the same as another."), by: $1)
            }
            let browser = try await site.browser(as: page.person(in: site.world))
            let typed = page.typed(in: site.world)
            let answer = try await browser.submit(
                "/actions/\(action.id)/\(page)", typed + [("version", action.version.description)])
            #expect(answer.code == 409)
            #expect(answer.errors.contains { $0.contains("is not possible while the action is “Withdrawn”") })
            let form = try #require(answer.form())
            for (name, value) in typed { #expect(form[name] == value) }
            #expect(try await browser.get("/actions/\(action.id)/\(page)").code == 409)
        }
    }

    @Test(arguments: StepPage.allCases) func whoMayNotIsToldSoAndStrangersFindNothing(page: StepPage) async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await page.action(in: site.world)
            let people = site.world.people
            for (person, code) in [(people.reader, 403), (people.assessor, 403), (people.otherTeam, 404), (people.stranger, 404)] {
                let browser = try await site.browser(as: person)
                #expect(try await browser.get("/actions/\(action.id)/\(page)").code == code)
                #expect(try await browser.submit("/actions/\(action.id)/\(page)", page.typed(in: site.world)).code == code)
                #expect(try await browser.submit("/actions/\(action.id)/\(page)").code == code)
            }
            #expect(try await site.world.action(action.id) == action)
        }
    }

    @Test func reviewOffersThePersonThemselfAndTheProfessionsOfTheAction() async throws {
        try await Engine.sqlite.withSite { site in
            let action = site.world.amber
            let browser = try await site.browser(as: site.world.people.teamMember)
            let form = try #require(try await browser.get("/actions/\(action.id)/review").form())
            #expect(form["owner"] == site.world.people.teamMember.id.description)
            #expect(!action.professions.isEmpty)
            #expect(form.fields.filter { $0.0 == "professions" }.map(\.1) == action.professions.map(\.rawValue))
        }
    }

    @Test func anUpdateIsDatedTodayUnlessSaidOtherwiseAndNeverAhead() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await StepPage.update.action(in: site.world)
            let browser = try await site.browser(as: site.world.people.teamMember)
            let form = try #require(try await browser.get("/actions/\(action.id)/update").form())
            #expect([form["on-day"], form["on-month"], form["on-year"]] == ["4", "3", "2026"])
            let ahead = try await browser.submit(form, typing: ["text": "Done", "on-day": "5"])
            #expect(ahead.code == 422)
            #expect(ahead.errors == ["The date must be today or in the past"])
        }
    }

    @Test func aSprintIsLeftByEmptyingItsField() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await StepPage.plan.action(in: site.world)
            let browser = try await site.browser(as: site.world.people.teamMember)
            let first = try #require(try await browser.get("/actions/\(action.id)/plan").form())
            #expect(try await browser.submit(first, typing: ["sprint": "Sprint 14"]).text.contains("Sprint 14"))
            let second = try #require(try await browser.get("/actions/\(action.id)/plan").form())
            #expect(second["sprint"] == "Sprint 14")
            #expect(try await browser.submit(second, typing: ["sprint": ""]).text.contains("Not in a sprint"))
        }
    }
}

extension TestSite {
    /// The assessments team changes the action while somebody else has its page open.
    func changeMeanwhile(_ action: Action) async throws {
        let day = world.today.adding(months: 6)
        try await world.casework.change(action.id, by: world.people.assessmentsTeam, expecting: nil) { action, actor in
            switch action.rating {
            case .amber: try action.extend(to: day, reason: Words("The supplier is late."), by: actor)
            case .red: try action.scheduleReassessment(on: day, by: actor)
            }
        }
    }
}
