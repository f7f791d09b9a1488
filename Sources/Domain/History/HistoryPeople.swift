extension HistoryEntry.Happening {
    /// Whom it happened to or who got something by it, where that is told by identifier.
    public var people: [Person.ID] {
        switch self {
        case .action(let event): event.people
        case .report(let event): event.people
        case .service(let event): event.people
        case .person(let event): event.people
        case .organisation, .question, .booking, .demonstration, .invitation: []
        }
    }
}

extension Person.Event {
    /// Nil where the entry tells only of something that somebody has.
    public var person: Person.ID? {
        switch self {
        case .added(let id), .signInLinkMade(let id), .disabled(let id), .enabled(let id), .renamed(let id), .rolesChanged(let id, _, _),
            .groupRolesChanged(let id, _, _), .professionsChanged(let id, _), .accountLinked(let id), .addressChanged(let id),
            .sessionsEnded(let id), .tokenMade(_, let id, _):
            id
        case .calendarAddressMade, .calendarAddressRevoked, .tokenRevoked: nil
        }
    }

    fileprivate var people: [Person.ID] { person.map { [$0] } ?? [] }
}

extension Service.Event {
    fileprivate var people: [Person.ID] {
        switch self {
        case .joined(let person, _), .left(let person): [person]
        case .created, .phaseMoved: []
        }
    }
}

extension Report.Event {
    fileprivate var people: [Person.ID] {
        switch self {
        case .leadAssessorNamed(.some(let person)), .assessorSeated(let person, _), .assessorUnseated(let person): [person]
        case .leadAssessorNamed(nil), .imported, .reviewStarted, .begun, .rescoped, .corrected, .pointWritten, .summaryWritten, .submitted,
            .sentBack, .discarded, .issued, .accepted, .challenged, .amended, .ratedAgain:
            []
        }
    }
}

extension Action.Event {
    fileprivate var people: [Person.ID] {
        switch self {
        case .reviewed(let owner, _, _), .assigned(let owner, _): [owner]
        case .reviewLinkMade(_, let person, _): [person]
        case .raised, .planned, .started, .updated, .blocked, .unblocked, .evidenceAdded, .evidenceChanged, .evidenceRemoved,
            .evidenceSubmitted, .takenBack, .reviewLinkRevoked, .reviewLinkUsed, .evidenceForwarded, .evidenceReturned, .evidenceAccepted,
            .proposed, .agreed, .declined, .reassessmentScheduled, .reassessmentCancelled, .markedReady, .extended, .reopened, .reworded,
            .rerated, .withdrawn, .resolvedByReport, .superseded:
            []
        }
    }
}
