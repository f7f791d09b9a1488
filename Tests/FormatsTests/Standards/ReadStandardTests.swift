import Domain
import Foundation
import Testing

@testable import Formats

@Suite struct ReadStandardTests {
    @Test(arguments: Standard.catalogue)
    func whatIsWrittenIsReadBackAndCanBeEntered(_ standard: Standard) throws {
        let read = try readStandard(Data(writeStandard(standard).utf8))
        #expect(read.problems == [] && read.draft.title == standard.title && read.draft.version == standard.version)
        var draft = read.draft
        // The catalogue has this version itself.
        draft.version = "2030"
        var standards = OrganisationStandards()
        let noon = Date(timeIntervalSince1970: 1_790_000_000)
        let actor = Actor(
            person: Identifier(at: noon, random: [UInt8](repeating: 0, count: 10)), roles: [.administrator], instant: noon)
        #expect(try standards.add(draft, by: actor).standard.points == standard.points)
    }

    @Test func aStandardIsWrittenAsItsPoints() {
        let standard = Standard(
            id: "x", title: "River \"one\"", version: "2026",
            points: [StandardPoint(number: 1, title: "Float", professions: [.userResearch], otherTitles: ["Swim"])])
        #expect(
            writeStandard(standard) == """
                {
                  "title": "River \\"one\\"",
                  "version": "2026",
                  "points": [
                    {
                      "number": 1,
                      "title": "Float",
                      "group": null,
                      "professions": [
                        "userResearch"
                      ],
                      "other_titles": [
                        "Swim"
                      ]
                    }
                  ]
                }

                """)
    }

    @Test func aTableSaysThePointsAndLeavesTheNameToThePerson() throws {
        let read = try reading(
            """
            \u{FEFF}Number,Title,Group,Professions\r
            2,"Make it float, always",Water,user research; Product management ;\r
            1,"Know ""the"" river
            and its banks",,\r
            ,,,\r

            """)
        #expect(read.problems.isEmpty)
        #expect(
            read.draft
                == StandardDraft(points: [
                    .init(number: 2, title: "Make it float, always", group: "Water", professions: [.userResearch, .product]),
                    .init(number: 1, title: "Know \"the\" river and its banks"),
                ]))
    }

    @Test func columnsMayStandInAnyOrderAndGroupsAndProfessionsMayBeMissing() throws {
        #expect(try reading("title,number\nFloat,1\n").draft.points == [.init(number: 1, title: "Float")])
    }

    @Test(arguments: [
        (#"{"title":5,"points":[]}"#, "title", "This is not text in quotation marks."),
        (#"{"version":2026,"points":[]}"#, "version", "This is not text in quotation marks."),
        (#"{"points":{}}"#, "points", "The points are not a list."),
        (#"{"points":["Float"]}"#, "point in place 1", "It is not an object with a number and a title."),
        (#"{"points":[{"title":"Float"}]}"#, "point in place 1, number", "The number is not a whole number."),
        (#"{"points":[{"number":"1"}]}"#, "point in place 1, number", "The number is not a whole number."),
        (#"{"points":[{"number":1.5}]}"#, "point in place 1, number", "The number is not a whole number."),
        (#"{"points":[{"number":1e99}]}"#, "point in place 1, number", "The number is not a whole number."),
        (#"{"points":[{"number":true}]}"#, "point in place 1, number", "The number is not a whole number."),
        (#"{"points":[{"number":1,"title":["Float"]}]}"#, "point 1, title", "This is not text in quotation marks."),
        (#"{"points":[{"number":1,"group":false}]}"#, "point 1, group", "This is not text in quotation marks."),
        (#"{"points":[{"number":1,"professions":"delivery"}]}"#, "point 1, professions", "This is not a list of texts."),
        (#"{"points":[{"number":1,"other_titles":[1]}]}"#, "point 1, other titles", "This is not text in quotation marks."),
        (#"{"points":[],"owner":"Ann"}"#, "standard", "‘owner’ is not known here and was left out."),
        (#"{"points":[{"number":1,"othertitles":[]}]}"#, "point 1", "‘othertitles’ is not known here and was left out."),
        ("number,title\nx,Float", "line 2, number", "The number is not a whole number."),
        ("number,title\n+1,Float", "line 2, number", "The number is not a whole number."),
        ("number,title\n99999999999999999999,Float", "line 2, number", "The number is not a whole number."),
        ("number,title\n\n1,Float", "", ""),
        ("number,title\n1,Float, always", "line 2", "It has 3 values and the first line 2. Put texts with a comma in quotation marks."),
        ("number,title\n1", "line 2", "It has 1 value and the first line 2. Put texts with a comma in quotation marks."),
        ("number,title,owner\n1,Float,Ann", "line 1", "The column ‘owner’ is not known here and was left out."),
    ])
    func whatIsNotReadIsSaidWithItsPlace(_ file: String, _ place: String, _ message: String) throws {
        let read = try reading(file)
        #expect(read.problems.map(\.place) == (place.isEmpty ? [] : [place]))
        #expect(read.problems.map(\.message) == (place.isEmpty ? [] : [message]))
    }

    @Test(arguments: [
        #"{"points":[{"number":1,"title":"Float","professions":["Delivery management","pilot","USERRESEARCH"]}]}"#,
        "number,title,professions\n1,Float,Delivery management;pilot;USERRESEARCH",
    ])
    func aProfessionThatNobodyKnowsIsSaidAndTheOthersAreRead(_ file: String) throws {
        let read = try reading(file)
        #expect(read.draft.points.map(\.professions) == [[.delivery, .userResearch]])
        #expect(read.problems.map(\.severity) == [.error])
        #expect(read.problems.first?.place.hasSuffix(", professions") == true)
        #expect(read.problems.first?.message.hasPrefix("There is no profession called ‘pilot’. Known are: User research, ") == true)
    }

    @Test(arguments: [
        ("", StandardFileRefusal.empty), (" \n", .empty), ("[]", .notAStandard), (#"{"title":"River"}"#, .notAStandard),
        (#"{"points":[}"#, .brokenJSON), (#"{"points":"#, .brokenJSON), ("number;title\n1;Float", .notAStandard),
        ("Dear all,\nhere is our standard", .notAStandard), ("1,Float", .notAStandard),
        ("number,title,Number\n1,Float,2", .columnTwice("number")),
        ("number,title\n1,\"Float\n", .brokenCSV(line: 2)), ("number,title\n1,5\" deep\n", .brokenCSV(line: 2)),
        ("number,title\n" + String(repeating: "1,Float\n", count: 61), .tooManyPoints(61)),
        ("number,title\n" + String(repeating: "1,Float\n", count: 3000), .tooIntricate), ("%PDF-1.7", .notText(looksLike: "a PDF")),
        ("PK\u{3}\u{4}", .notText(looksLike: "a spreadsheet, a ZIP file or another office document")),
        ("a\u{0}b", .notText(looksLike: nil)),
    ])
    func whatIsNoStandardIsRefused(_ file: String, _ refusal: StandardFileRefusal) {
        #expect(throws: refusal) { try reading(file) }
        #expect(refusal.message.hasSuffix("."))
    }

    @Test func deepAndLongFilesAreRefusedAtOnce() {
        let nested = #"{"points":"# + String(repeating: "[", count: 200_000)
        #expect(throws: StandardFileRefusal.brokenJSON) { try reading(nested) }
        #expect(throws: StandardFileRefusal.brokenJSON) { try reading(#"{"points":["# + String(repeating: "0,", count: 400_000) + "0]}") }
        #expect(throws: StandardFileRefusal.tooLarge(bytes: 1_000_001)) { try reading(String(repeating: " ", count: 1_000_001)) }
    }

    @Test func problemsAreListedUpToALimit() throws {
        let read = try reading(#"{"points":[{"number":1,"professions":["# + String(repeating: "1,", count: 1000) + "1]}]}")
        #expect(read.problems.count == ReadStandard.mostProblems)
        #expect(read.problems.last?.message == "There are more problems than are listed here.")
    }

    @Test func charactersThatWereGuessedAreSaid() throws {
        let read = try readStandard(Data("number,title\n1,Caf".utf8) + [0xE9, 0x0A])
        #expect(read.draft.points.map(\.title) == ["Café"])
        #expect(read.problems.map(\.place) == ["the whole file"])
    }

    private func reading(_ file: String) throws -> ReadStandard { try readStandard(Data(file.utf8)) }
}
