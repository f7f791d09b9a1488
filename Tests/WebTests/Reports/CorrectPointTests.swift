import Casework
import Foundation
import Domain
import TestSupport
import Testing

@Suite struct CorrectPointTests {
    @Test func everyActionHasItsBox() async throws {
        try await withPoint { page in
            let point = try await page.open()
            #expect(try point.field("action-1") == "test it with <img src=x onerror=alert(1)>")
            #expect(try point.field("action-2") == "write it in plain words")
            #expect(try point.field("advice") == "one\n\ntwo")
            #expect(point.holds("value=\"amber\" checked"))
            #expect(point.holds("The rating was hard to read."))
            #expect(!point.holds("name=\"tracked-as\""))
        }
    }

    @Test func anEmptyLineSplitsAnAction() async throws {
        try await withPoint { page in
            try await page.save([("action-1", "first\r\n\r\nsecond"), ("profession-1", "product")])
            #expect(try await page.actions() == ["first", "second", "write it in plain words"])
            #expect(try await page.point().actions.prefix(2).map(\.profession) == [.product, .product])
        }
    }

    @Test func actionsAreJoinedRemovedAndEmptied() async throws {
        try await withPoint { page in
            try await page.save([("action-1", "test it"), ("fate-2", "join")])
            #expect(try await page.actions() == ["test it write it in plain words"])
        }
        try await withPoint { page in
            try await page.save([("fate-1", "remove")])
            #expect(try await page.actions() == ["write it in plain words"])
        }
        try await withPoint { page in
            try await page.save([("action-2", "  ")])
            #expect(try await page.actions().count == 1)
        }
    }

    @Test func anotherBoxIsAddedWithoutSavingOrLosingAnything() async throws {
        try await withPoint { page in
            let added = try await page.post([
                ("do", "add"), ("action-1", "typed <b>"), ("fate-2", "join"), ("advice", "typed too"), ("rating", ""),
            ])
            #expect(added.code == 200)
            #expect(try added.field("boxes") == "3")
            #expect(try added.field("action-1") == "typed <b>")
            #expect(try added.field("advice") == "typed too")
            #expect(added.holds("id=\"action-3\""))
            #expect(added.holds("value=\"join\" checked"))
            #expect(try await page.point().actions.count == 2)
            try await page.save([("boxes", "3"), ("action-3", "a new one"), ("profession-3", "delivery")])
            #expect(try await page.point().actions.last == ReportedAction("a new one", profession: .delivery))
        }
    }

    @Test func aRatingWithoutActionsKeepsThemAsAdviceAndSaysSo() async throws {
        try await withPoint { page in
            let answer = try await page.post([("rating", "green")])
            #expect(answer.location == "/imports/\(page.reading.id)?done=keptAsAdvice")
            #expect(try await page.actions().isEmpty)
            #expect(
                try await page.point().advice == ["test it with <img src=x onerror=alert(1)>", "write it in plain words", "one", "two"])
        }
    }

    @Test func whatThePanelSaidStaysAsItWas() async throws {
        try await withPoint { page in
            try await page.save([("title", "")])
            #expect(try await page.point().findings == ["<b>Bold</b>"])
            #expect(try await page.point().title == "Make the service simple to use")
        }
    }

    @Test(arguments: [
        ("rating", "", "rating"), ("rating", "purple", "rating"), ("number", "1", "number"), ("number", "15", "number"),
        ("number", "x", "number"),
    ])
    func whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost(field: String, value: String, place: String) async throws {
        try await withPoint { page in
            let answer = try await page.post([(field, value), ("action-1", "typed <b>")])
            #expect(answer.code == 422)
            #expect(answer.holds("href=\"#\(place)\""))
            #expect(try answer.field("action-1") == "typed <b>")
            #expect(try await page.point() == page.reading.points.last)
        }
    }

    @Test(arguments: [[("boxes", "3")], [("boxes", "9000")], [("boxes", "0")], [("boxes", "")], [("version", "")]])
    func aFormThatWasCutShortRemovesNothing(fields: [(String, String)]) async throws {
        try await withPoint { page in
            let answer = try await page.post(fields)
            #expect(answer.code == 400)
            let actions = try await page.actions()
            #expect(actions.count == 2)
        }
    }

    @Test func whoComesSecondFindsWhatTheyTypedOverTheNewVersion() async throws {
        try await withPoint { page in
            try await page.save([("action-1", "first")])
            let second = try await page.post([("action-1", "second <b>")])
            #expect(second.code == 409)
            #expect(try second.field("action-1") == "second <b>")
            #expect(try second.field("version") == "2")
            try await page.save([("action-1", "second <b>"), ("version", "2")])
            #expect(try await page.actions().first == "second <b>")
        }
    }

    @Test func whatWasTypedAboutAPointThatIsGoneMayBeAddedAgain() async throws {
        try await withPoint { page in
            try await page.save([("do", "remove")])
            let late = try await page.post([("action-1", "typed late")])
            #expect(late.code == 409)
            #expect(late.holds("action=\"/imports/\(page.reading.id)/points/new\""))
            let fields = page.fields([("action-1", "typed late"), ("version", "2")])
            #expect(try await page.browser.submit("/imports/\(page.reading.id)/points/new", fields).code == 303)
            #expect(try await page.actions().first == "typed late")
        }
    }

    @Test func aPointIsAddedAndRemoved() async throws {
        try await withPoint { page in
            let new = "/imports/\(page.reading.id)/points/new"
            #expect(try await page.browser.get(new).code == 200)
            #expect(try await page.browser.submit(new, page.fields([("number", "")])).code == 422)
            #expect(try await page.browser.submit(new, page.fields([("number", "4")])).code == 422)
            #expect(try await page.browser.submit(new, page.fields([("number", "2"), ("title", "")])).code == 303)
            let after = try await page.world.reading(page.reading.id)
            #expect(after.points.map(\.number) == [1, 2, 4])
            #expect(after.points.dropFirst().first?.title == "Solve a whole problem for users")
            #expect(try await page.post([("do", "remove")]).code == 409)
            try await page.save([("do", "remove"), ("version", "2")])
            #expect(try await page.world.reading(page.reading.id).points.map(\.number) == [1, 2])
            #expect(try await page.browser.get(page.path).code == 404)
        }
    }

    private func withPoint(_ body: @Sendable (PointUnderTest) async throws -> Void) async throws {
        try await Engine.sqlite.withWorld { world in
            let reading = try await world.waitingImport()
            try await world.browse(as: world.people.assessmentsTeam) {
                try await body(PointUnderTest(world: world, reading: reading, browser: $0))
            }
        }
    }
}

/// The page of point 4, which has two actions.
struct PointUnderTest {
    let world: World
    let reading: Import
    let browser: Browser

    var path: String { "/imports/\(reading.id)/points/4" }

    func open() async throws -> Page { try await browser.get(path) }

    func post(_ some: [(String, String)]) async throws -> Page { try await browser.submit(path, fields(some)) }

    func save(_ some: [(String, String)]) async throws {
        let page = try await post(some)
        #expect(page.code == 303)
    }

    func point() async throws -> Import.Point {
        try #require(try await world.reading(reading.id).points.first { $0.number == 4 })
    }

    func actions() async throws -> [String] { try await point().actions.map(\.text) }

    /// The form as the page has it, with some fields otherwise.
    func fields(_ some: [(String, String)]) -> [(String, String)] {
        let all = [
            ("version", "1"), ("boxes", "2"), ("number", "4"), ("title", "Make the service simple to use"), ("rating", "amber"),
            ("advice", "one\r\n\r\ntwo"), ("action-1", "test it with <img src=x onerror=alert(1)>"), ("profession-1", "interactionDesign"),
            ("action-2", "write it in plain words"), ("profession-2", "contentDesign"),
        ]
        return all.filter { field in !some.contains { $0.0 == field.0 } } + some
    }
}
