import Domain
import Foundation
import Testing

@Suite struct AnswerTests {
    private let sent = Given.submission(by: Given.owner)
    private let again = Submission(
        id: identifier(35), note: nil, evidence: [Evidence.Pin(evidence: identifier(30), version: 3)], by: Given.owner, at: noon)

    @Test func aDecisionIsAboutExactlyTheVersionsThatWereSent() {
        let answers = Answer.told(
            by: .told([
                .evidenceSubmitted(sent), .evidenceForwarded(note: nil),
                .evidenceChanged(identifier(30), Given.version(3, by: Given.owner)),
                .evidenceReturned(from: .leadAssessor, reason: Given.reason), .evidenceSubmitted(again),
                .evidenceForwarded(note: Given.note),
                .evidenceAccepted(notes: Given.note),
            ]))
        #expect(answers.map(\.submission) == [sent, sent, sent, again, again, again])
        #expect(answers.map(\.step.isDecision) == [false, false, true, false, false, true])
        #expect(answers.map(\.sequence) == [1, 2, 4, 5, 6, 7])
        #expect(answers.map(\.step.said) == [Given.note, nil, Given.reason, nil, Given.note, Given.note])
    }

    @Test func anAnswerToAProposalIsAboutThatProposalAndNoEvidence() throws {
        for kind in Proposal.Kind.allCases {
            let proposal = Given.proposal(kind, by: Given.owner)
            let answers = Answer.told(
                by: .told([.evidenceSubmitted(sent), .takenBack(note: nil), .proposed(proposal), .agreed(note: Given.note)]))
            #expect(
                answers.map(\.step) == [
                    .submitted(note: Given.note), .takenBack(note: nil), .proposed(proposal), .agreed(proposal, note: Given.note),
                ])
            #expect(answers.map(\.submission) == [sent, sent, nil, nil])
        }
    }

    @Test func onlyWhatGoesToTheAssessorsAndComesBackIsAnAnswer() {
        let answers = Answer.told(by: .told(ActionEventName.allCases.map(\.sample)))
        let names: [ActionEventName] = [
            .evidenceSubmitted, .takenBack, .evidenceForwarded, .evidenceReturned, .evidenceAccepted, .proposed, .agreed, .declined,
        ]
        #expect(answers.count == names.count)
    }

    @Test(arguments: [
        (Answer.Step.submitted(note: nil), "Evidence submitted"), (.forwarded(note: nil), "Evidence forwarded to the lead assessor"),
        (.returned(from: .assessmentsTeam, reason: Given.reason), "More evidence asked for by the assessments team"),
        (.returned(from: .leadAssessor, reason: Given.reason), "More evidence asked for by the lead assessor"),
        (.accepted(notes: nil), "Evidence accepted"), (.takenBack(note: nil), "Taken back by the team"),
        (.proposed(Given.proposal(.roadmapItem, by: Given.owner)), "Roadmap item proposed"),
        (.agreed(Given.proposal(.roadmapItem, by: Given.owner), note: nil), "Roadmap item agreed"),
        (.agreed(Given.proposal(.mitigation, by: Given.owner), note: nil), "Mitigation agreed"),
        (.declined(Given.proposal(.mitigation, by: Given.owner), reason: Given.reason), "Mitigation declined"),
    ])
    func aStepIsHeadedByWhatHappened(_ step: Answer.Step, _ title: String) {
        #expect(step.title == title)
    }

    @Test func stepsAreToldByTheirNumbersWhateverTheOrderTheyComeIn() {
        let lines = [HistoryLine].told([.evidenceSubmitted(sent), .evidenceForwarded(note: nil), .evidenceAccepted(notes: nil)])
        #expect(Answer.told(by: lines.reversed()) == Answer.told(by: lines))
    }

    @Test func aLinkIsOpenForFourteenDaysUnlessItIsUsedOrCancelled() {
        func link(usedAt: Date? = nil, revokedAt: Date? = nil) -> ReviewLink {
            ReviewLink(
                id: Given.link, action: identifier(20), submission: sent.id, reviewer: Role.leadAssessor.person,
                by: Role.assessmentsTeam.person, at: noon, usedAt: usedAt, revokedAt: revokedAt)
        }
        let end = noon.addingTimeInterval(14 * 86_400)
        #expect(link().ends == end)
        #expect(link().isOpen(at: noon) && link().isOpen(at: end.addingTimeInterval(-0.001)))
        #expect(!link().isOpen(at: end))
        #expect(!link(usedAt: noon).isOpen(at: noon) && !link(revokedAt: noon).isOpen(at: noon))
    }
}

extension [HistoryLine] {
    static func told(_ events: [Action.Event]) -> [HistoryLine] { HistoryLine.told(events) }
}
