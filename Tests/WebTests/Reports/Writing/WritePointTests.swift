import Casework
import Domain
import TestSupport
import Testing

@Suite struct WritePointTests {
    @Test(arguments: Engine.allCases) func theListSaysHowFarEachPointIs(engine: Engine) async throws {
        try await engine.withReview { given in
            let list = try await given.lead.get(given.address + "/write")
            #expect(list.text.contains("on what the team did since the private beta assessment on 10 February 2026"))
            let items = list.tree?.all(ofClass: "govuk-task-list__item").map(\.text) ?? []
            let first = try #require(items.first)
            #expect(first.hasPrefix("4. Make the service simple to use") && first.hasSuffix("lead on this Not started"))
            #expect(items.count == 4 && items.last == "Check and submit Not ready yet")
            try await given.world.rate(given.review, [10: .amber])
            let after = try await given.lead.get(given.address + "/write")
            let states = after.tree?.all(ofClass: "govuk-task-list__status").map(\.text)
            #expect(states == ["Green", "Amber", "Amber", "Ready"])
            #expect(after.text.contains("Last written by Margaret Lindqvist, 4 March 2026"))
        }
    }

    @Test func thePageShowsWhatWasSaidWhatWasDoneAndWhatWasDecided() async throws {
        try await Engine.sqlite.withReview { given in
            let page = try await given.lead.get(given.address + "/write/4")
            for words in [
                "What the panel said last time", "Amber Private beta assessment, 10 February 2026",
                "show that people who share a mooring know which of them has to renew",
                "Evidence accepted, Margaret Lindqvist, 4 March 2026",
                "Mitigation agreed, Margaret Lindqvist, 4 March 2026", "Mitigation, by the end of public beta: Do it in autumn.",
            ] { #expect(page.text.contains(words), "\(words)") }
            #expect(page.has(link: "Notes of the last round"))
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test(arguments: Engine.allCases) func aPointIsSavedAsItWasTyped(engine: Engine) async throws {
        try await engine.withReview { given in
            let form = try #require(try await given.lead.get(given.address + "/write/4").form())
            let list = try await given.lead.submit(
                form,
                typing: [
                    "rating": "amber", "findings": "Most people know.\n\nSome “do” <b>not</b>.", "action-2": "show it to 6 more people",
                    "advice": "Look at the letter.",
                ])
            #expect(list.done == "The point is saved")
            let point = try #require(try await given.report().content.points.first)
            #expect(point.rating == .amber && point.findings == ["Most people know.", "Some “do” <b>not</b>."])
            #expect(point.actions.map(\.text) == ["show it to 6 more people"] && point.advice == ["Look at the letter."])
            let again = try #require(try await given.lead.get(given.address + "/write/4").form())
            #expect(again["rating"] == "amber" && again["action-1"] == "show it to 6 more people" && again["action-3"] == "")
            #expect(again["findings"] == "Most people know.\n\nSome “do” <b>not</b>.")
        }
    }

    @Test func whoeverWritesPointAfterPointGoesOnToTheNext() async throws {
        try await Engine.sqlite.withReview { given in
            let form = try #require(try await given.lead.get(given.address + "/write/4").form())
            let next = try await given.lead.submit(form, typing: ["rating": "green", "do": "next"])
            #expect(next.done == "The point is saved" && next.heading.contains("10. Define what success"))
            let last = try await given.lead.submit(try #require(next.form()), typing: ["rating": "green", "do": "next"])
            #expect(last.heading.hasSuffix("Write the report"), "no point follows")
        }
    }

    @Test func whatWasAgreedIsTakenOverWhereThePointStaysAmber() async throws {
        try await Engine.sqlite.withReview { given in
            let form = try #require(try await given.lead.get(given.address + "/write/10").form())
            let action = try #require(given.world.actions.last)
            _ = try await given.lead.submit(form, typing: ["rating": "amber", "take-over": "\(action.id)", "action-1": "and tell us when"])
            let point = try await given.report().content.points.last
            #expect(point?.actions.map(\.text) == ["publish the 4 mandatory performance indicators", "and tell us when"])
            let page = try await given.lead.get(given.address + "/write/10")
            #expect(page.form()?.fields.contains { $0.0 == "take-over" } == false, "it is an action of the report now")
        }
    }

    @Test func anotherBoxKeepsWhatWasTyped() async throws {
        try await Engine.sqlite.withReview { given in
            let form = try #require(try await given.lead.get(given.address + "/write/4").form())
            let page = try await given.lead.submit(
                form, typing: ["do": "add", "rating": "red", "findings": "Not yet.", "action-1": "do it", "action-2": "and again"])
            #expect(page.code == 200 && page.errors == [])
            let more = try #require(page.form())
            #expect(more["rating"] == "red" && more["findings"] == "Not yet." && more["action-2"] == "and again" && more["action-3"] == "")
            #expect(try await given.report().content.points.first?.rating == .notRated)
        }
    }

    @Test func whatIsWrongIsSaidAndNothingTypedIsLost() async throws {
        try await Engine.sqlite.withReview { given in
            let form = try #require(try await given.lead.get(given.address + "/write/4").form())
            let unrated = try await given.lead.submit(form, typing: ["findings": "Not yet."])
            #expect(unrated.code == 422 && unrated.errors == ["Choose a rating, or say that it is not decided yet"])
            #expect(unrated.form()?["findings"] == "Not yet.")
            let green = try await given.lead.submit(form, typing: ["rating": "green", "action-1": "do it"])
            #expect(green.code == 422)
            #expect(green.errors == ["Only amber and red points have actions. Empty their boxes, or choose amber or red"])
            #expect(green.form()?["action-1"] == "do it")
            let long = String(repeating: "x", count: 20_001)
            let tooLong = try await given.lead.submit(form, typing: ["rating": "amber", "action-2": long])
            #expect(tooLong.code == 422 && tooLong.form()?["action-2"] == long)
            #expect(try await given.report() == given.review)
            for broken in [["boxes": "0"], ["boxes": "3"], ["boxes": "1000000"]] {
                let fields = form.fields.filter { $0.0 != "boxes" } + [("rating", "amber")] + broken.map { ($0.key, $0.value) }
                #expect(try await given.lead.send(form: form.action, fields).code == 400)
            }
        }
    }

    @Test(arguments: Engine.allCases) func peopleWhoWriteDifferentPointsAreNotInEachOthersWay(engine: Engine) async throws {
        try await engine.withReview { given in
            let four = try #require(try await given.lead.get(given.address + "/write/4").form())
            let ten = try #require(try await given.clerk.get(given.address + "/write/10").form())
            let overall = try #require(try await given.lead.get(given.address + "/write/summary").form())
            #expect(try await given.clerk.submit(ten, typing: ["rating": "red", "action-1": "publish them"]).done == "The point is saved")
            #expect(try await given.lead.submit(four, typing: ["rating": "green"]).done == "The point is saved")
            let saved = try await given.lead.submit(overall, typing: ["overall": "red"])
            #expect(saved.done == "The overall rating and findings are saved")
            #expect(try await given.report().content.points.map(\.rating) == [.green, .red])
        }
    }

    @Test(arguments: Engine.allCases) func whoeverIsSecondAtOnePointSeesBothTextsAndLosesNone(engine: Engine) async throws {
        try await engine.withReview { given in
            let form = try #require(try await given.lead.get(given.address + "/write/4").form())
            let other = try #require(try await given.clerk.get(given.address + "/write/4").form())
            _ = try await given.clerk.submit(
                other, typing: ["rating": "red", "findings": "Two people did not.", "action-1": "do it again"])
            let second = try await given.lead.submit(form, typing: ["rating": "green", "findings": "All 12 people knew."])
            #expect(second.code == 409 && PageRules.broken(by: second) == [])
            #expect(
                second.errors == [
                    "Amara Okafor changed point 4 after you opened the page. Compare the two texts, then save yours or leave theirs"
                ])
            let both = second.tree?.all(ofClass: "govuk-summary-card").map(\.text) ?? []
            #expect(both.count == 2)
            #expect(both.first?.hasPrefix("What Amara Okafor wrote Rating Red Findings Two people did not. Actions do it again") == true)
            #expect(both.last?.hasPrefix("What you wrote, not saved yet Rating Green Findings All 12 people knew.") == true)
            #expect(second.has(link: "Leave it as Amara Okafor wrote it"))
            #expect(second.form()?["findings"] == "All 12 people knew.")
            #expect(try await given.report().content.points.map(\.rating) == [.red, .notRated], "nothing is replaced before it was seen")
            #expect(try await given.lead.submit(try #require(second.form())).done == "The point is saved")
            #expect(try await given.report().content.points.map(\.rating) == [.green, .notRated])
        }
    }

    @Test func aMistakeDoesNotHideThatSomebodyElseWroteMeanwhile() async throws {
        try await Engine.sqlite.withReview { given in
            let form = try #require(try await given.lead.get(given.address + "/write/4").form())
            try await given.world.rate(given.review, [:])
            let wrong = try await given.lead.submit(form, typing: ["findings": "All 12 people knew."])
            #expect(wrong.code == 422)
            let second = try await given.lead.submit(try #require(wrong.form()), typing: ["rating": "amber", "action-1": "ask again"])
            #expect(second.code == 409 && second.form()?["action-1"] == "ask again")
        }
    }

    @Test func whatWasTypedOfAPointOutOfScopeIsShownAndNotSaved() async throws {
        try await Engine.sqlite.withReview { given in
            let form = try #require(try await given.lead.get(given.address + "/write/4").form())
            let fields = form.fields.filter { $0.0 != "findings" } + [("rating", "green"), ("findings", "All 12 people knew.")]
            let page = try await given.lead.send(form: given.address + "/write/5", fields)
            #expect(page.code == 409 && page.errors == ["Point 5 has not been saved"] && PageRules.broken(by: page) == [])
            #expect(page.text.contains("This report rates points 4 and 10, and no other points."))
            #expect(page.text.contains("All 12 people knew."))
            #expect(try await given.report() == given.review)
        }
    }

    @Test func onlyPointsInItsScopeAreRatedAndOnlyBeforeIssueByWhoeverMay() async throws {
        try await Engine.sqlite.withReview { given in
            #expect(try await given.lead.get(given.address + "/write/5").code == 409)
            #expect(try await given.lead.get(given.address + "/write/15").code == 404)
            let world = given.world
            #expect(try await given.clerk.get("/reports/\(world.draft.id)/write").code == 200)
            #expect(try await given.clerk.get("/reports/\(world.report.id)/write/4").code == 409)
            for (person, writing, submission) in [
                (world.people.assessor, 200, 403), (world.people.teamLead, 404, 404), (world.people.stranger, 404, 404),
            ] {
                let browser = try await given.site.browser(as: person)
                for page in ["/write", "/write/4", "/write/summary"] {
                    #expect(try await browser.get(given.address + page).code == writing, "\(person.name), \(page)")
                }
                #expect(try await browser.get(given.address + "/submit").code == submission, "\(person.name)")
            }
        }
    }
}
