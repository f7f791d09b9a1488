import Domain
import Foundation
import Testing

@Suite struct EvidenceTests {
    @Test func aNewVersionLeavesTheOldOnesAsTheyWere() {
        var evidence = Given.evidence(of: identifier(20))
        let first = evidence.latest
        evidence.add(Given.version(2, by: Role.teamLead.person))
        #expect(evidence.versions.map(\.number) == [1, 2])
        #expect(evidence.version(1) == first)
        #expect(evidence.version(3) == nil)
        #expect(evidence.pin == Evidence.Pin(evidence: evidence.id, version: 2))
    }

    @Test func aVersionIsSignedByWhoeverActsNotByTheDraft() throws {
        var action = try Action.sample(.inProgress)
        let later = noon.addingTimeInterval(86_400)
        let event = try action.addEvidence(Given.evidence, Given.draft, by: actor(.teamLead, at: later))
        #expect(event == .evidenceAdded(Given.evidence, Given.version(1, by: Role.teamLead.person, at: later)))
    }

    @Test func evidenceMayBeOfTodayOrAnyEarlierDay() throws {
        for dated in [today, day("2026-03-03"), day("1999-12-31")] {
            var action = try Action.sample(.inProgress)
            let draft = Evidence.Draft(title: Given.draft.title, content: Given.draft.content, dated: dated)
            _ = try action.addEvidence(Given.evidence, draft, by: actor(.teamMember))
        }
    }

    /// What comes after the decision is kept too.
    @Test(arguments: Action.Rating.allCases)
    func evidenceIsAddedAlsoToWhatIsResolved(_ rating: Action.Rating) throws {
        var action = try Action.sample(.resolved, rating)
        let state = action.state
        _ = try action.take(.addEvidence, by: actor(.teamMember))
        _ = try action.take(.changeEvidence, by: actor(.teamMember))
        _ = try action.take(.removeEvidence, by: actor(.teamMember))
        #expect(action.state == state)
    }

    /// The version that was sent stays pinned; what the team adds meanwhile is a new one.
    @Test func whatWaitsForADecisionMayBeChangedButNotRemoved() throws {
        var action = try Action.sample(.withLeadAssessor)
        let pinned = Evidence(id: identifier(30), action: action.id, first: Given.version(1, by: Given.owner))
        _ = try action.changeEvidence(pinned, to: Given.draft, by: actor(.teamMember))
        #expect(action.state.submission?.evidence == Given.pins)
        #expect(throws: Action.Refusal.evidenceWithAssessors) {
            try action.removeEvidence(pinned, reason: Given.reason, by: actor(.teamMember))
        }
        _ = try action.take(.takeBack, by: actor(.teamMember))
        _ = try action.removeEvidence(pinned, reason: Given.reason, by: actor(.teamMember))
    }

    @Test func theEventsTellAllOfTheEvidenceWhateverTheirOrder() {
        let (one, other): (Evidence.ID, Evidence.ID) = (identifier(41), identifier(42))
        let lines = HistoryLine.told([
            .started, .evidenceAdded(other, Given.version(1, by: Given.owner)), .evidenceAdded(one, Given.version(1, by: Given.owner)),
            .evidenceChanged(other, Given.version(2, by: Role.teamLead.person)), .evidenceRemoved(one, reason: Given.reason),
            .updated(text: Given.note, on: today),
        ])
        for events in [lines, lines.reversed(), Array(lines[3...] + lines[..<3])] {
            let evidence = Evidence.gathered(from: events)
            #expect(evidence.map(\.id) == [other, one])
            #expect(evidence.map(\.versions.count) == [2, 1])
            #expect(
                evidence.map(\.removal) == [nil, Evidence.Removal(reason: Given.reason, by: Role.teamMember.person, at: lines[4].entry.at)])
        }
    }

    @Test(arguments: [
        ("  Round 3 ", "Round 3"), ("Round\n3", "Round 3"), (String(repeating: "a", count: 200), String(repeating: "a", count: 200)),
    ])
    func aTitleIsOneLine(_ text: String, _ title: String) throws {
        #expect(try Evidence.title(text).text == title)
    }

    @Test func aTitleIsNeededAndHasTwoHundredCharactersAtMost() {
        for text in ["", " ", "\n\u{0}"] { #expect(throws: Evidence.Refusal.titleNeeded) { try Evidence.title(text) } }
        for count in [201, 20_000, 20_001, 50_000] {
            #expect(throws: Evidence.Refusal.titleTooLong) { try Evidence.title(String(repeating: "a", count: count)) }
        }
    }

    /// They stand beside a field, where a full stop would be one too many.
    @Test func aRefusalOfEvidenceIsWordedForAField() {
        let refusals: [Evidence.Refusal] = [
            .titleNeeded, .titleTooLong, .noteNeeded, .linkNeeded, .linkTooLong, .linkNotAnAddress, .linkNotOfTheWeb, .linkHasPassword,
            .linkIntoLocalNetwork, .fileNeeded, .fileEmpty, .fileTooLarge(limit: 1), .kindNotAllowed(FileRules()), .infected, .unscannable,
        ]
        for refusal in refusals { #expect(!refusal.rule.hasSuffix(".") && refusal.rule.first?.isUppercase == true, "\(refusal)") }
        #expect(refusals.map(\.rule).asSet.count == refusals.count)
    }
}

extension HistoryLine {
    /// The events of one action, an hour apart from noon on, all by the team member; numbered from 1.
    static func told(_ events: [Action.Event]) -> [HistoryLine] {
        events.enumerated().map { place, event in .told(event, sequence: place + 1, at: noon.addingTimeInterval(Double(place) * 3600)) }
    }

    static func told(
        _ event: Action.Event, sequence: Int, at instant: Date, by role: Role = .teamMember, from: Action.Status? = nil,
        to: Action.Status? = nil, action: Action.ID = identifier(20)
    ) -> HistoryLine {
        let entry = HistoryEntry(
            organisation: identifier(21), sequence: sequence, at: instant, by: role.person, what: .action(event), from: from?.rawValue,
            to: to?.rawValue, service: identifier(22), report: identifier(23), action: action)
        return HistoryLine(entry: entry, personName: role.title)
    }
}
