import Domain

/// One name for each case of `Action.Event`: a new case stops the build here until it has a sample.
enum ActionEventName: String, CaseIterable {
    case raised, reviewed, planned, started, updated, assigned, blocked, unblocked
    case evidenceAdded, evidenceChanged, evidenceRemoved, takenBack, reviewLinkMade, reviewLinkRevoked, reviewLinkUsed
    case evidenceSubmitted, evidenceForwarded, evidenceReturned, evidenceAccepted, proposed, agreed, declined
    case reassessmentScheduled, reassessmentCancelled, markedReady, extended, reopened, reworded, rerated, withdrawn, resolvedByReport,
        superseded

    init(_ event: Action.Event) {
        self =
            switch event {
            case .raised: .raised
            case .reviewed: .reviewed
            case .planned: .planned
            case .started: .started
            case .updated: .updated
            case .assigned: .assigned
            case .blocked: .blocked
            case .unblocked: .unblocked
            case .evidenceAdded: .evidenceAdded
            case .evidenceChanged: .evidenceChanged
            case .evidenceRemoved: .evidenceRemoved
            case .takenBack: .takenBack
            case .reviewLinkMade: .reviewLinkMade
            case .reviewLinkRevoked: .reviewLinkRevoked
            case .reviewLinkUsed: .reviewLinkUsed
            case .evidenceSubmitted: .evidenceSubmitted
            case .evidenceForwarded: .evidenceForwarded
            case .evidenceReturned: .evidenceReturned
            case .evidenceAccepted: .evidenceAccepted
            case .proposed: .proposed
            case .agreed: .agreed
            case .declined: .declined
            case .reassessmentScheduled: .reassessmentScheduled
            case .reassessmentCancelled: .reassessmentCancelled
            case .markedReady: .markedReady
            case .extended: .extended
            case .reopened: .reopened
            case .reworded: .reworded
            case .rerated: .rerated
            case .withdrawn: .withdrawn
            case .resolvedByReport: .resolvedByReport
            case .superseded: .superseded
            }
    }

    var sample: Action.Event {
        switch self {
        case .raised: .raised
        case .reviewed: .reviewed(owner: Given.owner, professions: [.contentDesign, .interactionDesign], note: Given.note)
        case .planned: .planned(sprint: Given.sprint)
        case .started: .started
        case .updated: .updated(text: Given.report, on: today)
        case .assigned: .assigned(owner: Given.owner, professions: Profession.allCases)
        case .blocked: .blocked(reason: Given.reason)
        case .unblocked: .unblocked
        case .evidenceAdded: .evidenceAdded(Given.evidence, Given.version(1, by: Given.owner))
        case .evidenceChanged: .evidenceChanged(Given.evidence, Given.version(2, by: Given.owner))
        case .evidenceRemoved: .evidenceRemoved(Given.evidence, reason: Given.reason)
        case .takenBack: .takenBack(note: Given.note)
        case .reviewLinkMade: .reviewLinkMade(Given.link, for: Role.leadAssessor.person, until: noon)
        case .reviewLinkRevoked: .reviewLinkRevoked(Given.link)
        case .reviewLinkUsed: .reviewLinkUsed(Given.link)
        case .evidenceSubmitted: .evidenceSubmitted(Given.submission(by: Given.owner))
        case .evidenceForwarded: .evidenceForwarded(note: Given.note)
        case .evidenceReturned: .evidenceReturned(from: .assessmentsTeam, reason: Given.reason)
        case .evidenceAccepted: .evidenceAccepted(notes: Given.note)
        case .proposed: .proposed(Given.proposal(.roadmapItem, by: Given.owner))
        case .agreed: .agreed(note: Given.note)
        case .declined: .declined(reason: Given.reason)
        case .reassessmentScheduled: .reassessmentScheduled(on: Given.nextMonth)
        case .reassessmentCancelled: .reassessmentCancelled(was: Given.nextMonth)
        case .markedReady: .markedReady(whatWasDone: Given.report)
        case .extended: .extended(from: Given.nextMonth, to: Given.farOff, reason: Given.reason)
        case .reopened: .reopened(reason: Given.reason)
        case .reworded: .reworded(from: "Test it", reason: Given.reason)
        case .rerated: .rerated(from: .red, to: .amber)
        case .withdrawn: .withdrawn(reason: Given.reason)
        case .resolvedByReport: .resolvedByReport(Given.laterReport)
        case .superseded: .superseded(by: Given.laterReport)
        }
    }
}
