import Domain
import Foundation
import Testing

@Suite struct DemonstrationStoredTests {
    @Test(arguments: [
        (Demonstration.Item.Key.action(identifier(20)), "action-00000000-0000-7000-8000-000000000014"),
        (.evidence(identifier(41)), "evidence-00000000-0000-7000-8000-000000000029"), (.update(12), "update-12"), (.answer(7), "answer-7"),
        (.question(identifier(70)), "question-00000000-0000-7000-8000-000000000046"),
    ])
    func aKeyIsWrittenAndReadAsItAlwaysWas(_ key: Demonstration.Item.Key, _ text: String) throws {
        #expect(key.rawValue == text)
        #expect(Demonstration.Item.Key(rawValue: text) == key)
        #expect(String(decoding: try encoder.encode([key]), as: UTF8.self) == "[\"\(text)\"]")
        #expect(try JSONDecoder().decode([Demonstration.Item.Key].self, from: Data("[\"\(text)\"]".utf8)) == [key])
    }

    @Test(arguments: [
        "", "-", "action", "action-", "action-1", "update-0", "update--1", "update-x", "update-9223372036854775808", "answer-1-2",
        "evidence-00000000-0000-7000-8000-00000000002", "seed-1", "-update-1", "update-1 ", "question-\u{0}", "Update-1",
        "action-00000000-0000-7000-8000-000000000014-1", "update-01", "answer-+1", "evidence-00000000-0000-7000-8000-00000000002A",
    ])
    func whatNamesNothingIsNoKey(_ text: String) {
        #expect(Demonstration.Item.Key(rawValue: text) == nil)
    }

    @Test func aDemonstrationIsReadBackAsItWasWritten() throws {
        var demonstration = Showing.demonstration()
        for verb in [Demonstration.Verb.write, .hide, .order] { _ = try demonstration.take(verb, by: actor(.teamMember)) }
        #expect(try JSONDecoder().decode(Demonstration.self, from: encoder.encode(demonstration)) == demonstration)
        _ = try demonstration.close(by: Showing.report, points: Showing.scope)
        #expect(try JSONDecoder().decode(Demonstration.self, from: encoder.encode(demonstration)) == demonstration)
    }

    /// The names of cases and fields stand in the database for ever.
    @Test func aDemonstrationIsWrittenAsItAlwaysWas() throws {
        var demonstration = Showing.demonstration()
        for verb in [Demonstration.Verb.write, .hide, .order] { _ = try demonstration.take(verb, by: actor(.teamMember)) }
        let written = String(decoding: try encoder.encode(demonstration), as: UTF8.self)
        #expect(
            written == """
                {"id":"00000000-0000-7000-8000-000000000050","kind":"reassessment",\
                "notes":{"9":{"hidden":["update-3"],"order":["update-3"],"words":"Tested with five people"}},\
                "organisation":"00000000-0000-7000-8000-000000000015","service":"00000000-0000-7000-8000-000000000016",\
                "state":{"open":{}},"version":4}
                """)
        #expect(
            String(decoding: try encoder.encode(Showing.closed().state), as: UTF8.self)
                == #"{"closed":{"by":"00000000-0000-7000-8000-000000000018","points":[9]}}"#)
    }

    @Test(
        arguments: [
            (.written, #"{"written":{"point":9,"words":"Tested with five people"}}"#, "wrote how point 9 is now met"),
            (.hidden, #"{"hidden":{"_1":"update-3","point":9}}"#, "left something out of what is shown of point 9"),
            (.shown, #"{"shown":{"_1":"update-3","point":9}}"#, "put something back into what is shown of point 9"),
            (.ordered, #"{"ordered":{"_1":["update-3"],"point":9}}"#, "changed the order of what is shown of point 9"),
            (
                .closed, #"{"closed":{"by":"00000000-0000-7000-8000-000000000018","points":[9]}}"#,
                "closed what was shown with the report"
            ),
        ] as [(DemonstrationEventName, String, String)])
    func anEventIsWrittenAsItAlwaysWasAndStandsAfterAName(_ name: DemonstrationEventName, _ json: String, _ words: String) throws {
        #expect(DemonstrationEventName(name.sample) == name)
        #expect(String(decoding: try encoder.encode(name.sample), as: UTF8.self) == json)
        #expect(try JSONDecoder().decode(Demonstration.Event.self, from: Data(json.utf8)) == name.sample)
        #expect(name.sample.words == words)
        #expect(name.sample.said == (name == .written ? Given.report : nil))
    }

    @Test func takingTheWordsAwayIsSaidToo() throws {
        let event = Demonstration.Event.written(point: 9, words: nil)
        #expect(event.words == "took away how point 9 is now met")
        #expect(String(decoding: try encoder.encode(event), as: UTF8.self) == #"{"written":{"point":9}}"#)
    }

    private var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return encoder
    }
}
