import Foundation
import Casework
import Domain
import TestSupport
import Testing

@Suite struct ConfirmImportTests {
    @Test func anImportBecomesADraftReportOfANewService() async throws {
        try await withImport(WorldImports.colours) { world, reading, browser in
            let page = try await browser.get("/imports/\(reading.id)/confirm")
            #expect(page.holds("value=\"new\" checked"))
            #expect(page.holds("The report names Margaret Lindqvist."))
            #expect(page.holds("value=\"\(world.people.leadAssessor.id)\" selected"))
            let answer = try await browser.submit(
                "/imports/\(reading.id)/confirm",
                [("version", "1"), ("service", "new"), ("name", "Book a lock"), ("lead-assessor", "\(world.people.leadAssessor.id)")])
            let after = try await world.reading(reading.id)
            let id = try #require(after.report)
            #expect(answer.location == "/reports/\(id)?done=imported")
            let record = try await world.casework.reader.report(id, for: world.people.assessmentsTeam)
            #expect(record.service.name == "Book a lock")
            #expect(record.report.status == .draft)
            #expect(record.panel.map(\.person) == [world.people.leadAssessor.id])
            #expect(try await browser.get("/imports/\(reading.id)").address == "/reports/\(id)")
            #expect(try await browser.get("/imports/\(reading.id)/details").code == 409)
        }
    }

    @Test func theServiceOfTheSameNameIsOfferedFirstAndMayBeChosen() async throws {
        try await withImport(WorldImports.met) { world, reading, browser in
            let page = try await browser.get("/imports/\(reading.id)/confirm")
            #expect(page.holds("value=\"\(world.service.id)\" checked"))
            #expect(page.holds("<option value=\"\(world.otherService.id)\">"))
            let fields = [("version", "1"), ("service", "\(world.service.id)"), ("lead-assessor", "")]
            #expect(try await browser.submit("/imports/\(reading.id)/confirm", fields).code == 303)
        }
    }

    @Test func anotherServiceIsChosenFromTheList() async throws {
        try await withImport(WorldImports.met) { world, reading, browser in
            let path = "/imports/\(reading.id)/confirm"
            let bare = try await browser.submit(path, [("version", "1"), ("service", "other"), ("other-service", "")])
            #expect(bare.code == 422)
            #expect(bare.holds("href=\"#other-service\""))
            let fields = [("version", "1"), ("service", "other"), ("other-service", "\(world.otherService.id)")]
            let answer = try await browser.submit(path, fields)
            #expect(answer.code == 303)
        }
    }

    @Test(
        arguments: [
            ([("service", "")], "service"), ([("service", "new"), ("name", " ")], "name"),
            ([("service", "new"), ("name", "Renew a canal mooring licence")], "name"),
        ] as [([(String, String)], String)])
    func whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost(fields: [(String, String)], place: String) async throws {
        try await withImport(WorldImports.colours) { world, reading, browser in
            let page = try await browser.submit(
                "/imports/\(reading.id)/confirm", [("version", "1"), ("provider", "Typed <here>")] + fields)
            #expect(page.code == 422)
            #expect(page.holds("href=\"#\(place)\""))
            #expect(page.holds("value=\"Typed &lt;here&gt;\""))
            #expect(try await world.reading(reading.id).report == nil)
        }
    }

    @Test func whatIsMissingIsSaidBeforeItIsKept() async throws {
        try await withImport(WorldImports.bare) { _, reading, browser in
            for page in [
                try await browser.get("/imports/\(reading.id)/confirm"),
                try await browser.submit("/imports/\(reading.id)/confirm", [("version", "1"), ("service", "new"), ("name", "A service")]),
            ] {
                #expect(page.code == 409)
                let unsaid = Import.Gap.allCases.filter { !page.holds("href=\"#\($0.rawValue)\"") || !page.holds("id=\"\($0.rawValue)\"") }
                #expect(unsaid == [])
            }
        }
    }

    @Test func whatWasCorrectedMeanwhileIsLookedAtAgain() async throws {
        try await withImport(WorldImports.colours) { world, reading, browser in
            try await world.casework.correct(reading.id, by: world.people.assessmentsTeam, expecting: nil) { try $0.remove(point: 1) }
            let page = try await browser.submit(
                "/imports/\(reading.id)/confirm", [("version", "1"), ("service", "new"), ("name", "Typed")])
            #expect(page.code == 409)
            #expect(page.holds("value=\"Typed\""))
            #expect(try page.field("version") == "2")
        }
    }

    @Test func amberOrRedIsAskedForWhatIsNotMet() async throws {
        try await withImport(WorldImports.met) { world, reading, browser in
            let preview = try await browser.get("/imports/\(reading.id)")
            #expect(preview.holds("2 points are not met. Their actions will be tracked as red."))
            #expect(preview.links.contains { $0.text == "Continue" && $0["href"] == "/imports/\(reading.id)/not-met" })
            let page = try await browser.get("/imports/\(reading.id)/not-met")
            #expect(page.holds("name=\"point-2\" type=\"radio\" value=\"red\" checked"))
            #expect(!page.holds("name=\"point-1\""))
            let fields = [("version", "1"), ("point-2", "amber"), ("point-3", "red")]
            #expect(try await browser.submit("/imports/\(reading.id)/not-met", fields).location == "/imports/\(reading.id)/confirm")
            #expect(try await world.reading(reading.id).points.map(\.trackedAs) == [.red, .amber, .red])
            let late = try await browser.submit("/imports/\(reading.id)/not-met", [("version", "1"), ("all", "amber")])
            #expect(late.code == 409)
            #expect(late.holds("name=\"point-3\" type=\"radio\" value=\"amber\" checked"))
            _ = try await browser.submit("/imports/\(reading.id)/not-met", [("version", "2"), ("all", "amber")])
            #expect(try await world.reading(reading.id).notMetRatings == [.amber, .amber])
        }
    }

    private func withImport(_ json: String, _ body: @Sendable (World, Import, Browser) async throws -> Void) async throws {
        try await Engine.sqlite.withWorld { world in
            let reading = try await world.waitingImport(json)
            try await world.browse(as: world.people.assessmentsTeam) { try await body(world, reading, $0) }
        }
    }
}

extension Import {
    fileprivate var notMetRatings: [Action.Rating] { points.filter { $0.rating == .notMet }.map(\.trackedAs) }
}
