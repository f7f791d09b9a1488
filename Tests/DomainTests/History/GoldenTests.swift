import Domain
import Foundation
import Testing

/// What is stored can be read for ever: a renamed case, label or raw value fails here.
@Suite struct GoldenTests {
    private let golden: Golden

    init() throws { golden = try Golden() }

    @Test(arguments: Happenings.all)
    func whatHappenedIsWrittenAsItAlwaysWas(_ happening: HistoryEntry.Happening) throws {
        try golden.check(happening.kind, happening)
    }

    @Test(arguments: Action.Status.allCases)
    func theStateOfAnActionIsWrittenAsItAlwaysWas(_ status: Action.Status) throws {
        try golden.check("state of an action: \(status.rawValue)", try Action.sample(status).state)
    }

    /// Why a report is amended was not kept from the beginning: that state has an entry for each way.
    @Test(arguments: Report.Status.allCases.filter { $0 != .amended })
    func theStateOfAReportIsWrittenAsItAlwaysWas(_ status: Report.Status) throws {
        try golden.check("state of a report: \(status.rawValue)", try Report.sample(status).state)
    }

    @Test func whatElseIsStoredIsWrittenAsItAlwaysWas() throws {
        try golden.check("state of an action: resolved by a report", try Action.resolvedByReport(.red).state)
        try golden.check("state of a report: amended", Report.State.amended(by: Role.leadAssessor.person, at: noon))
        try golden.check("state of a report: amended for a reason", try Report.sample(.amended).state)
        try golden.check(
            "state of a report: points challenged",
            Report.State.challenged(reason: Given.reason, points: [5, 9], meeting: nil, by: Role.teamLead.person, at: noon))
        try golden.check("content of a report", Report.Content.sample)
        try golden.check("action of an amendment", ReportedAction("Test", profession: .userResearch, tracked: identifier(20)))
        try golden.check("block", try #require(try Action.blocked().block))
        try golden.check("review", try #require(try Action.sample(.planned).review))
        var extended = Action.raised()
        _ = try extended.take(.extend, by: actor(.assessmentsTeam))
        try golden.check("due date: extended", try #require(extended.due))
        try golden.check("due date: reassessment", DueDate(original: today, reason: .reassessment))
        try golden.check("proposal for a phase", Proposal.forAPhase)
        try golden.check("evidence: link", Evidence.Content.link(Evidence.Link("https://www.example.gov.uk/report")))
        try golden.check("evidence: file", Evidence.Content.file(.sample))
        try golden.check("evidence: removal", Evidence.Removal(reason: Given.reason, by: Given.owner, at: noon))
        try golden.check("origin: imported", try Report.sample(imported: true).origin)
    }

    @Test func everyKindOfEventHasAnEntryAndEveryEntryIsStillKnown() {
        let events = Happenings.all.map(\.kind)
        let written = golden.entries.keys.filter { key in
            ["action.", "report.", "service.", "person.", "organisation.", "question.", "booking.", "demonstration.", "invitation."]
                .contains {
                    key.hasPrefix($0)
                }
        }
        #expect(events.asSet == written.asSet)
        #expect(events.count == events.asSet.count)
    }

    @Test func aSampleIsOfTheCaseThatItIsNamedAfter() {
        #expect(ActionEventName.allCases.allSatisfy { ActionEventName($0.sample) == $0 })
        #expect(ReportEventName.allCases.allSatisfy { ReportEventName($0.sample) == $0 })
        #expect(ServiceEventName.allCases.allSatisfy { ServiceEventName($0.sample) == $0 })
        #expect(PersonEventName.allCases.allSatisfy { PersonEventName($0.sample) == $0 })
        #expect(OrganisationEventName.allCases.allSatisfy { OrganisationEventName($0.sample) == $0 })
        #expect(InvitationEventName.allCases.allSatisfy { InvitationEventName($0.sample) == $0 })
        #expect(PanelQuestionEventName.allCases.allSatisfy { PanelQuestionEventName($0.sample) == $0 })
        #expect(BookingEventName.allCases.allSatisfy { BookingEventName($0.sample) == $0 })
        #expect(DemonstrationEventName.allCases.allSatisfy { DemonstrationEventName($0.sample) == $0 })
    }

    @Test(arguments: Action.Status.allCases, Action.Rating.allCases)
    func anActionIsReadBackAsItWasWritten(_ status: Action.Status, _ rating: Action.Rating) throws {
        let action = try Action.sample(status, rating)
        #expect(try Golden.decoder.decode(Action.self, from: Golden.encoder.encode(action)) == action)
    }

    /// Since when an action is with whom it is was not kept from the beginning.
    @Test func anActionFromBeforeItsHoldingWasKeptIsReadable() throws {
        var object = try #require(
            try JSONSerialization.jsonObject(with: Golden.encoder.encode(Action.sample(.withLeadAssessor))) as? [String: Any])
        #expect(object.removeValue(forKey: "heldSince") != nil)
        let action = try Golden.decoder.decode(Action.self, from: JSONSerialization.data(withJSONObject: object))
        #expect(action.heldSince == nil && action.status == .withLeadAssessor)
    }

    @Test(arguments: Report.Status.allCases, [false, true])
    func aReportIsReadBackAsItWasWritten(_ status: Report.Status, _ imported: Bool) throws {
        let report = try Report.sample(status, imported: imported)
        #expect(try Golden.decoder.decode(Report.self, from: Golden.encoder.encode(report)) == report)
    }

    /// What was left out when it was written stays left out.
    @Test func whatMayBeMissingIsMissing() throws {
        let events: [Action.Event] = [
            .planned(sprint: nil), .reviewed(owner: Given.owner, professions: [], note: nil), .evidenceForwarded(note: nil),
            .evidenceAccepted(notes: nil), .agreed(note: nil), .takenBack(note: nil),
        ]
        for event in events { #expect(try Golden.decoder.decode(Action.Event.self, from: Golden.encoder.encode(event)) == event) }
        #expect(String(decoding: try Golden.encoder.encode(Action.Event.planned(sprint: nil)), as: UTF8.self) == #"{"planned":{}}"#)
        let report: [Report.Event] = [.imported(format: "text", fileName: nil), .challenged(reason: Given.reason, meeting: nil)]
        for event in report { #expect(try Golden.decoder.decode(Report.Event.self, from: Golden.encoder.encode(event)) == event) }
    }
}

enum Happenings {
    /// One of each kind.
    static let all: [HistoryEntry.Happening] =
        ActionEventName.allCases.map { .action($0.sample) } + ReportEventName.allCases.map { .report($0.sample) }
        + ServiceEventName.allCases.map { .service($0.sample) } + PersonEventName.allCases.map { .person($0.sample) }
        + OrganisationEventName.allCases.map { .organisation($0.sample) }
        + InvitationEventName.allCases.map { .invitation(identifier(43), $0.sample) }
        + PanelQuestionEventName.allCases.map { .question(identifier(51), $0.sample) }
        + BookingEventName.allCases.map { .booking(identifier(60), $0.sample) }
        + DemonstrationEventName.allCases.map { .demonstration(identifier(52), $0.sample) }
}

extension Proposal {
    fileprivate static let forAPhase = Proposal(
        kind: .mitigation, reason: Given.reason, plan: Given.report, target: .phase(.publicBeta), by: Given.owner, at: noon
    )
}

extension Evidence.File {
    /// "Audit.pdf", of 1,240,000 bytes.
    static var sample: Evidence.File {
        get throws {
            try Evidence.File(
                name: "Audit.pdf", mediaType: "application/pdf", size: 1_240_000, digest: String(repeating: "0f", count: 32),
                limit: 50_000_000)
        }
    }
}
