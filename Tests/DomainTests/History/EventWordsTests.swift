import Domain
import Testing

@Suite struct EventWordsTests {
    @Test(arguments: ActionEventName.allCases)
    func whatHappenedStandsAfterAName(_ name: ActionEventName) {
        let words = name.sample.words
        #expect(words.first?.isLowercase == true && !words.hasSuffix("."), "\(words)")
    }

    @Test func whatWasSaidWithAnEventIsNotLost() {
        #expect(Action.Event.updated(text: Given.report, on: today).said == Given.report)
        #expect(Action.Event.extended(from: today, to: Given.farOff, reason: Given.reason).said == Given.reason)
        #expect(Action.Event.proposed(Given.proposal(.mitigation, by: Given.owner)).said == words("A phone line meanwhile"))
        #expect(Action.Event.evidenceSubmitted(Given.submission(by: Given.owner)).said == Given.note)
        #expect(Action.Event.started.said == nil)
    }

    @Test func datesAndSprintsAreNamed() {
        #expect(
            Action.Event.extended(from: today, to: day("2026-07-01"), reason: Given.reason).words
                == "extended the due date from 4 March 2026 to 1 July 2026")
        #expect(Action.Event.planned(sprint: Given.sprint).words == "planned it in Sprint 12")
        #expect(Action.Event.planned(sprint: nil).words == "took it out of its sprint")
        #expect(Action.Event.reassessmentScheduled(on: today).words == "set the reassessment for 4 March 2026")
    }

    @Test func anEventIsNamedByItsKindAndCase() {
        #expect(HistoryEntry.Happening.action(.started).kind == "action.started")
        #expect(HistoryEntry.Happening.report(.issued(edition: 1, actions: 3)).kind == "report.issued")
        #expect(HistoryEntry.Happening.person(.added(Given.owner)).kind == "person.added")
    }
}
