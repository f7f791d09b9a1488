import Domain
import Foundation
import Testing

@Suite struct TrackingDocumentTests {
    @Test func itHasTheAmberPointsInTheOrderOfTheReportAndNothingRed() throws {
        let document = try document(actions: [.sample(.inProgress), .raised(.red)], [])
        #expect(document.points.map(\.reported.number) == [5])
        #expect(document.entries.map(\.action.rating) == [.amber])
    }

    @Test func anEntryHoldsItsOwnEventsNewestFirst() throws {
        let other = HistoryLine.told(.started, sequence: 9, at: noon, action: identifier(51))
        let entry = try #require(
            try document(HistoryLine.told([.raised, .started, .updated(text: Given.report, on: today)]) + [other]).entries.first)
        #expect(entry.events.map(\.entry.sequence) == [3, 2, 1])
        #expect(entry.updates.map(\.text) == [Given.report])
    }

    @Test func evidenceThatWasRemovedIsNotShownButStaysWithWhatWasSent() throws {
        let (kept, gone): (Evidence.ID, Evidence.ID) = (identifier(41), identifier(42))
        let sent = Submission(
            id: identifier(32), note: nil, evidence: [Evidence.Pin(evidence: gone, version: 1)], by: Given.owner, at: noon)
        let entry = try #require(
            try document(
                HistoryLine.told([
                    .evidenceAdded(gone, Given.version(1, by: Given.owner)), .evidenceAdded(kept, Given.version(1, by: Given.owner)),
                    .evidenceSubmitted(sent), .evidenceReturned(from: .assessmentsTeam, reason: Given.reason),
                    .evidenceRemoved(gone, reason: Given.reason),
                ])
            ).entries.first)
        #expect(entry.evidence.map(\.id) == [kept])
        #expect(entry.answers.map(\.submission) == [sent, sent])
        #expect(entry.version(Evidence.Pin(evidence: gone, version: 1)) == Given.version(1, by: Given.owner))
        #expect(entry.version(Evidence.Pin(evidence: gone, version: 2)) == nil)
    }

    @Test func changesAreWhatCameAfterTheEntryThatWasSeenLast() throws {
        let lines = [
            HistoryLine.told(
                .reviewed(owner: Given.owner, professions: [], note: nil), sequence: 4, at: noon, from: .toReview, to: .planned),
            .told(.updated(text: Given.report, on: today), sequence: 5, at: noon, from: .planned, to: .planned),
            .told(.started, sequence: 7, at: noon, from: .planned, to: .inProgress),
        ]
        for (sequence, changed, before) in [
            (0, [7, 5, 4], Action.Status.toReview), (4, [7, 5], .planned), (5, [7], .planned), (6, [7], .planned),
        ] {
            let entry = try #require(try document(lines, since: sequence).entries.first)
            #expect(entry.changes.map(\.entry.sequence) == changed)
            #expect(entry.statusBefore == before)
            #expect(entry.isNew(7) && entry.isNew(5) == changed.contains(5))
        }
        let unchanged = try document(lines, since: 7)
        #expect(unchanged.changed.isEmpty)
        #expect(unchanged.entries.first?.statusBefore == nil)
        #expect(try document(lines).changed.isEmpty)
    }

    /// There and back again is no change of status.
    @Test func aStatusThatCameBackIsTheSameStill() throws {
        let lines = [
            HistoryLine.told(
                .proposed(Given.proposal(.mitigation, by: Given.owner)), sequence: 5, at: noon, from: .inProgress, to: .mitigationProposed),
            .told(.takenBack(note: nil), sequence: 6, at: noon, from: .mitigationProposed, to: .inProgress),
        ]
        let entry = try #require(try document(lines, since: 4).entries.first)
        #expect(entry.statusBefore == nil)
        #expect(entry.changes.count == 2)
    }

    @Test func whatIsAddedAfterTheLeadAssessorsWordIsToldApart() throws {
        let (before, after): (Evidence.ID, Evidence.ID) = (identifier(41), identifier(42))
        let lines = HistoryLine.told([
            .evidenceAdded(before, Given.version(1, by: Given.owner)), .evidenceSubmitted(Given.submission(by: Given.owner)),
            .evidenceForwarded(note: nil), .evidenceAccepted(notes: nil), .evidenceAdded(after, Given.version(1, by: Given.owner)),
        ])
        let entry = try #require(try document(lines).entries.first)
        #expect(entry.evidence.filter(entry.isAddedAfterDecision).map(\.id) == [after])
        let undecided = try #require(try document(Array(lines.prefix(3)) + lines.suffix(1)).entries.first)
        #expect(undecided.evidence.filter(undecided.isAddedAfterDecision).isEmpty)
    }

    /// What was asked for is part of what waits, not an afterthought.
    @Test func whatIsSentAgainWithNewEvidenceIsNotToldApart() throws {
        let after: Evidence.ID = identifier(42)
        let again = Submission(
            id: identifier(33), note: nil, evidence: [Evidence.Pin(evidence: after, version: 1)], by: Given.owner, at: noon)
        let lines = HistoryLine.told([
            .evidenceSubmitted(Given.submission(by: Given.owner)), .evidenceReturned(from: .leadAssessor, reason: Given.reason),
            .evidenceAdded(after, Given.version(1, by: Given.owner)), .evidenceSubmitted(again),
        ])
        let unsent = try #require(try document(Array(lines.prefix(3))).entries.first)
        #expect(unsent.evidence.filter(unsent.isAddedAfterDecision).map(\.id) == [after])
        let sent = try #require(try document(lines).entries.first)
        #expect(sent.evidence.filter(sent.isAddedAfterDecision).isEmpty)
    }

    @Test func aNameThatNobodyKnowsIsSomebody() throws {
        let document = try document([])
        #expect(document.name(of: Role.teamLead.person) == "Joanna Petrie")
        #expect(document.name(of: identifier(99)) == "Somebody")
    }

    @Test(arguments: [
        ("2026-06-30T22:59:59Z", "2026-06-30"), ("2026-06-30T23:00:00Z", "2026-07-01"), ("2026-12-31T23:59:59Z", "2026-12-31"),
    ])
    func aMomentIsOfItsDayInLondon(_ instant: String, _ expected: String) throws {
        let instant = try #require(ISO8601DateFormatter().date(from: instant))
        #expect(TrackingDocument.Moment(at: instant, sequence: 1).day == day(expected))
    }

    private func document(
        actions: [Action]? = nil, _ events: [HistoryLine], since sequence: Int? = nil
    ) throws -> TrackingDocument {
        TrackingDocument(
            report: try .sample(.issued), serviceName: "Get security clearance", standard: nil,
            actions: try actions ?? [.sample(.inProgress)], events: events, names: [Role.teamLead.person: "Joanna Petrie"],
            moment: TrackingDocument.Moment(at: noon, sequence: 10),
            since: sequence.map { TrackingDocument.Since(day: today, sequence: $0) })
    }
}
