import Domain
import Foundation
import Testing

@Suite struct PanelQuestionEventTests {
    @Test(arguments: PanelQuestionEventName.allCases)
    func whatHappenedStandsAfterAName(_ name: PanelQuestionEventName) {
        let words = name.sample.words
        #expect(words.first?.isLowercase == true && !words.hasSuffix("."), "\(words)")
        #expect(PanelQuestionEventName(name.sample) == name)
    }

    @Test func whatWasSaidWithAnEventIsNotLost() {
        #expect(PanelQuestionEventName.asked.sample.said == words("Is a phone line enough?"))
        #expect(PanelQuestionEventName.answered.sample.said == words("It is a beginning"))
        #expect(PanelQuestionEventName.followedUp.sample.said == words("What would be enough?"))
        #expect(PanelQuestionEventName.reopened.sample.said == words("The phone line closed"))
        #expect(PanelQuestionEventName.resolved.sample.said == nil)
    }

    @Test func whomATeamAskedIsNamed() {
        #expect(PanelQuestionEventName.asked.sample.words == "asked the assessor for service design a question")
        #expect(PanelQuestion.Event.asked(text: words("Why?"), to: .panel).words == "asked the panel a question")
    }

    /// A renamed case, label or raw value fails here.
    @Test(
        arguments: [
            (.asked, #"{"asked":{"text":"Is a phone line enough?","to":"serviceDesign"}}"#),
            (.answered, #"{"answered":{"text":"It is a beginning"}}"#),
            (.followedUp, #"{"followedUp":{"text":"What would be enough?"}}"#),
            (.resolved, #"{"resolved":{}}"#),
            (.reopened, #"{"reopened":{"text":"The phone line closed"}}"#),
        ] as [(PanelQuestionEventName, String)])
    func whatHappenedIsWrittenAsItAlwaysWas(_ name: PanelQuestionEventName, _ written: String) throws {
        #expect(String(decoding: try Self.encoder.encode(name.sample), as: UTF8.self) == written)
        #expect(try JSONDecoder().decode(PanelQuestion.Event.self, from: Data(written.utf8)) == name.sample)
    }

    @Test(arguments: PanelQuestion.Status.allCases)
    func aQuestionIsReadBackAsItWasWritten(_ status: PanelQuestion.Status) throws {
        let question = try PanelQuestion.sample(status)
        #expect(try JSONDecoder().decode(PanelQuestion.self, from: Self.encoder.encode(question)) == question)
    }

    @Test func theStateIsWrittenAsItAlwaysWas() throws {
        let resolved = PanelQuestion.State.resolved(by: identifier(1), at: Date(timeIntervalSinceReferenceDate: 0))
        #expect(
            String(decoding: try Self.encoder.encode([PanelQuestion.State.open, .answered, resolved]), as: UTF8.self)
                == #"[{"open":{}},{"answered":{}},{"resolved":{"at":0,"by":"00000000-0000-7000-8000-000000000001"}}]"#)
    }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()
}
