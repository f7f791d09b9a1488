import Casework
import Foundation
import Domain
import TestSupport
import Testing

@Suite struct ShowImportTests {
    @Test func everyPointActionAndProblemIsShownAndNothingIsMarkup() async throws {
        try await withImport { _, reading, browser in
            let page = try await browser.get("/imports/\(reading.id)")
            #expect(page.code == 200)
            for piece in [
                "Book a &lt;script&gt;alert(1)&lt;/script&gt; lock", "test it with &lt;img src=x onerror=alert(1)&gt;",
                "write it in plain words",
                "The rating was hard to read.", "The phase was &lt;i&gt;hard&lt;/i&gt; to read.", "make a plan", "&lt;b&gt;Bold&lt;/b&gt;",
                "Optional advice (2)", "2 things to check", "lowest rating of a point is amber", "Lock Keepers &amp; Sons",
            ] { #expect(page.holds(piece), "\(piece)") }
            for markup in ["<script>alert", "<img src=x", "<b>Bold", "<i>hard"] { #expect(!page.holds(markup)) }
        }
    }

    @Test func errorsComeBeforeWarningsAndEachLeadsToItsPlace() async throws {
        try await withImport { _, reading, browser in
            let page = try await browser.get("/imports/\(reading.id)")
            let error = try #require(page.text.range(of: "The phase was"))
            let warning = try #require(page.text.range(of: "The rating was"))
            #expect(error.lowerBound < warning.lowerBound)
            #expect(page.holds("href=\"/imports/\(reading.id)/details#phase\""))
            #expect(page.holds("href=\"/imports/\(reading.id)/points/4\""))
        }
    }

    @Test func theSameReportAgainIsSaidAndLinked() async throws {
        try await Engine.sqlite.withWorld { world in
            let reading = try await world.waitingImport(WorldReports.beta)
            try await world.browse(as: world.people.assessmentsTeam) { browser in
                for address in ["/imports/\(reading.id)", "/imports/\(reading.id)/confirm"] {
                    let page = try await browser.get(address)
                    #expect(page.holds("The same report is here already"))
                    #expect(page.holds("href=\"/reports/\(world.report.id)\""))
                }
            }
        }
    }

    @Test func unassignedActionsGoToThePointsThatAreChosenInTheirOrder() async throws {
        try await withImport { world, reading, browser in
            let path = "/imports/\(reading.id)/unassigned"
            let bare = try await browser.submit(path, [("version", "1"), ("unassigned-0", "")])
            #expect(bare.code == 422)
            #expect(bare.holds("href=\"#unassigned-0\""))
            #expect(try await browser.submit(path, [("version", "1"), ("unassigned-0", "1")]).code == 409)
            let fields = [("version", "1"), ("unassigned-0", "4"), ("unassigned-1", ""), ("unassigned-2", "4")]
            #expect(try await browser.submit(path, fields).code == 303)
            let after = try await world.reading(reading.id)
            #expect(after.unassignedActions.map(\.text) == ["leave it"])
            #expect(after.points.last?.actions.suffix(2).map(\.text) == ["make a plan", "keep to it"])
            #expect(after.points.last?.actions.last?.profession == after.points.last?.actions.first?.profession)
            let late = try await browser.submit(path, [("version", "1"), ("unassigned-0", "4")])
            #expect(late.code == 409)
            #expect(try late.field("unassigned-0") == "4")
        }
    }

    @Test func anImportIsDeletedOnlyAfterItsQuestion() async throws {
        try await withImport { world, reading, browser in
            let page = try await browser.get("/imports/\(reading.id)/discard")
            #expect(page.holds("Delete this import?"))
            let answer = try await browser.submit("/imports/\(reading.id)/discard", [])
            #expect(answer.location == "/imports/new?done=discarded")
            #expect(try await browser.get("/imports/\(reading.id)").code == 404)
        }
    }

    private func withImport(_ body: @Sendable (World, Import, Browser) async throws -> Void) async throws {
        try await Engine.sqlite.withWorld { world in
            let reading = try await world.waitingImport()
            try await world.browse(as: world.people.assessmentsTeam) { try await body(world, reading, $0) }
        }
    }
}
