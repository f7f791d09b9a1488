import Domain
import Foundation
import Testing

@testable import Formats

struct DraftJSONTests {
    @Test(arguments: Skeleton.Layout.allCases)
    func whatIsWrittenIsReadBackTheSame(layout: Skeleton.Layout) throws {
        let read = try readReport(Skeleton.coloured(.nhs17).skeleton.bytes(layout))
        let again = try readReport(Data(read.json(file: "a.html").utf8))
        #expect(again.format.name == "json")
        #expect(again.draft == read.draft)
        #expect(try readReport(Data(ReadReport.json([("a", .read(read))]).utf8)).draft == read.draft)
    }

    @Test
    func unknownValuesAreWrittenAsNull() throws {
        let read = ReadReport(format: .text, draft: ReportDraft())
        let object = try JSONSerialization.jsonObject(with: Data(read.json(file: "a.txt").utf8)) as? [String: Any]
        let written = try #require(object)
        for key in ["service", "organisation", "phase", "assessment_type", "date", "standard", "overall", "lead_assessor"] {
            #expect(written[key] is NSNull, "\(key)")
        }
        for key in ["points", "unassigned_actions", "previous_reports", "problems"] {
            #expect((written[key] as? [Any])?.isEmpty == true, "\(key)")
        }
        #expect(written["format"] as? String == "text")
    }

    @Test
    func everyCharacterSurvives() throws {
        let odd = "“quotes” \" \\ \u{1} \u{2028} tab\tend 🐝 é"
        let read = ReadReport(format: .text, draft: ReportDraft(service: odd, unassignedActions: [odd]))
        let object = try JSONSerialization.jsonObject(with: Data(read.json(file: odd).utf8)) as? [String: Any]
        #expect(object?["service"] as? String == odd)
        #expect(object?["unassigned_actions"] as? [String] == [odd])
    }
}
