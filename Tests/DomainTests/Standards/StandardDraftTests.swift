import Domain
import Testing

@Suite struct StandardDraftTests {
    @Test func aDraftBecomesTheStandardThatItSays() throws {
        let draft = StandardDraft(
            title: " River\n standard ", version: "2026",
            points: [
                .init(
                    number: 2, title: "Keep afloat", professions: [.delivery, .product, .delivery],
                    otherTitles: ["Stay  afloat", "", "Stay afloat"]),
                .init(number: 1, title: "Know the river", group: " Water "),
            ])
        #expect(
            try added(draft)
                == Standard(
                    id: "river-standard-2-2026", title: "River standard", version: "2026",
                    points: [
                        StandardPoint(number: 1, title: "Know the river", group: "Water"),
                        StandardPoint(
                            number: 2, title: "Keep afloat", professions: [.delivery, .product], otherTitles: ["Stay afloat"]),
                    ]))
    }

    @Test(arguments: [
        ("", "2026", StandardDraft.Field.title, "Enter a title of 200 characters or fewer"),
        (" \n\u{0}", "2026", .title, "Enter a title of 200 characters or fewer"),
        (.of(201), "2026", .title, "Enter a title of 200 characters or fewer"),
        ("River", "", .version, "Enter a version of 40 characters or fewer, for example 2026"),
        ("River", .of(41), .version, "Enter a version of 40 characters or fewer, for example 2026"),
    ])
    func aNameThatSaysNothingOrTooMuchIsRefused(_ title: String, _ version: String, _ field: StandardDraft.Field, _ rule: String) {
        let draft = StandardDraft(title: title, version: version, points: StandardDraft.river().points)
        #expect(draft.problems(beside: []) == [.init(field, rule)])
    }

    @Test func theLongestNamesAreTaken() throws {
        var draft = StandardDraft.river(60)
        draft.title = String(repeating: "t", count: 200)
        draft.version = String(repeating: "1", count: 40)
        draft.points[0].title = String(repeating: "p", count: 300)
        let standard = try added(draft)
        #expect((standard.title, standard.version) == (draft.title, draft.version))
        #expect(standard.id.utf8.count < 110)
    }

    @Test func aVersionThatIsThereAlreadyIsRefused() throws {
        let first = try added(.river())
        let again = StandardDraft(title: "RIVER standard", version: "2026", points: StandardDraft.river(3).points)
        #expect(
            again.problems(beside: [first])
                == [.init(.version, "There is a version 2026 of “River standard” already. Enter another version or title")])
    }

    @Test(arguments: [
        ([], StandardDraft.Field.points, "Enter at least 1 point"),
        (Array(1...61), .points, "Enter no more than 60 points. There are 61"),
        ([1, 2, 4], .points, "Number the points from 1 to 3 and leave none out. There is no point 3"),
        ([0, 1], .points, "Number the points from 1 to 2 and leave none out. There is no point 2"),
        ([-1], .points, "Number the points from 1 to 1 and leave none out. There is no point 1"),
        ([Int.max, .min], .points, "Number the points from 1 to 2 and leave none out. There is no point 1"),
        ([1, 2, 2], .number(2), "Point 2: another point has this number"),
        ([1, nil], .number(1), "Row 2: enter its number"),
    ])
    func pointsAreNumberedFromOneWithoutGaps(_ numbers: [Int?], _ field: StandardDraft.Field, _ rule: String) {
        var draft = StandardDraft.river()
        draft.points = numbers.enumerated().map { .init(number: $1, title: "Point in place \($0)") }
        #expect(draft.problems(beside: []) == [.init(field, rule)])
    }

    @Test(arguments: [
        (
            StandardDraft.Point(number: 2, title: " "), StandardDraft.Field.pointTitle(1),
            "Point 2: enter a title of 300 characters or fewer"
        ),
        (.init(number: 2, title: .of(301)), .pointTitle(1), "Point 2: enter a title of 300 characters or fewer"),
        (.init(number: 2, title: "know THE river"), .pointTitle(1), "Point 2: point 1 has this title too"),
        (.init(number: 2, title: "Float", group: .of(201)), .group(1), "Point 2: enter a heading of 200 characters or fewer, or none"),
        (.init(number: 2, title: "Float", group: .of(30_000)), .group(1), "Point 2: enter a heading of 200 characters or fewer, or none"),
        (.init(number: 2, title: "Float", otherTitles: ["Know the river"]), .otherTitles(1), "Point 2: point 1 has this title too"),
        (
            .init(number: 2, title: "Float", otherTitles: [.of(601)]), .otherTitles(1),
            "Point 2: enter other titles of 600 characters or fewer"
        ),
        (
            .init(number: 2, title: "Float", otherTitles: (1...11).map { "Title \($0)" }), .otherTitles(1),
            "Point 2: enter no more than 10 other titles"
        ),
    ])
    func aPointIsToldFromEveryOther(_ point: StandardDraft.Point, _ field: StandardDraft.Field, _ rule: String) {
        var draft = StandardDraft.river()
        draft.points = [.init(number: 1, title: "Know the river"), point]
        #expect(draft.problems(beside: []) == [.init(field, rule)])
    }

    @Test func everyProblemIsSaidAtOnce() {
        let draft = StandardDraft(points: [.init(number: 1, title: ""), .init(number: 1, title: "")])
        #expect(draft.problems(beside: []).map(\.field) == [.title, .version, .number(1), .pointTitle(0), .pointTitle(1)])
    }

    private func added(_ draft: StandardDraft) throws -> Standard {
        var standards = OrganisationStandards()
        return try standards.add(draft, by: actor(.administrator)).standard
    }
}

extension StandardDraft {
    /// One that follows the rules, with so many points.
    static func river(_ count: Int = 2) -> StandardDraft {
        StandardDraft(title: "River standard", version: "2026", points: (1...count).map { .init(number: $0, title: "Know bend \($0)") })
    }
}

extension String {
    fileprivate static func of(_ count: Int) -> String { String(repeating: "x", count: count) }
}
