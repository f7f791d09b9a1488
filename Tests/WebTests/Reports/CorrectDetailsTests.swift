import Casework
import Foundation
import Domain
import TestSupport
import Testing

@Suite struct CorrectDetailsTests {
    @Test func thePageHoldsWhatWasReadAndSaysWhatToCheckAtItsField() async throws {
        try await withDetails { reading, browser, _ in
            let page = try await browser.get("/imports/\(reading.id)/details")
            #expect(page.code == 200)
            #expect(page.holds("value=\"Lock Keepers &amp; Sons\""))
            #expect(page.holds("<option value=\"govuk-14\" selected"))
            #expect(page.holds("To check: The phase was &lt;i&gt;hard&lt;/i&gt; to read."))
        }
    }

    @Test func correctionsAreKeptAndTheirProblemsAreChecked() async throws {
        try await withDetails { reading, browser, world in
            let answer = try await browser.submit("/imports/\(reading.id)/details", fields([("version", "1"), ("service", "Book a lock")]))
            #expect(answer.location == "/imports/\(reading.id)?done=corrected")
            let after = try await world.reading(reading.id)
            #expect(after.details.service == "Book a lock")
            #expect(after.details.date == Day(year: 2026, month: 2, day: 3))
            #expect(after.details.overall == .amber)
            #expect(after.problems.map(\.place) == ["point 4, decision"])
        }
    }

    @Test(arguments: [
        ("date-month", "13", "date-day"), ("date-year", "2036", "date-day"), ("service", String(repeating: "x", count: 201), "service"),
    ])
    func whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost(field: String, value: String, place: String) async throws {
        try await withDetails { reading, browser, world in
            let page = try await browser.submit(
                "/imports/\(reading.id)/details", fields([("version", "1"), (field, value), ("provider", "Typed <here>")]))
            #expect(page.code == 422)
            #expect(page.holds("<title>Error: "))
            #expect(page.holds("href=\"#\(place)\""))
            #expect(page.holds("value=\"\(value)\""))
            #expect(page.holds("value=\"Typed &lt;here&gt;\""))
            #expect(try await world.reading(reading.id).version == .first)
        }
    }

    @Test func whoComesSecondFindsWhatTheyTypedOverTheNewVersion() async throws {
        try await withDetails { reading, browser, world in
            let path = "/imports/\(reading.id)/details"
            _ = try await browser.submit(path, fields([("version", "1")]))
            let second = try await browser.submit(path, fields([("version", "1"), ("service", "Second")]))
            #expect(second.code == 409)
            #expect(second.holds("Somebody else corrected this import"))
            #expect(second.holds("value=\"Second\""))
            #expect(try second.field("version") == "2")
            #expect(try await browser.submit(path, fields([("version", "2"), ("service", "Second")])).code == 303)
            #expect(try await world.reading(reading.id).details.service == "Second")
        }
    }

    private func fields(_ some: [(String, String)]) -> [(String, String)] {
        let all = [
            ("service", "Book a lock"), ("provider", ""), ("phase", "alpha"), ("kind", "assessment"), ("date-day", "3"),
            ("date-month", "feb"),
            ("date-year", "2026"), ("standard", "govuk-14"), ("overall", "amber"), ("lead-assessor", ""),
        ]
        return all.filter { field in !some.contains { $0.0 == field.0 } } + some
    }

    private func withDetails(_ body: @Sendable (Import, Browser, World) async throws -> Void) async throws {
        try await Engine.sqlite.withWorld { world in
            let reading = try await world.waitingImport()
            try await world.browse(as: world.people.assessmentsTeam) { try await body(reading, $0, world) }
        }
    }
}
