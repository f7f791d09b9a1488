extension HistoryKind {
    /// Every kind of entry there is, noun by noun, for whoever chooses among them. Tests compare it with the events themselves.
    public static let all: [HistoryKind] = Noun.allCases.flatMap { noun in noun.events.map { HistoryKind(noun, event: $0) } }
}

extension HistoryKind.Noun {
    /// In the order in which they mostly happen.
    fileprivate var events: [String] {
        switch self {
        case .action:
            [
                "raised", "reviewed", "assigned", "planned", "started", "updated", "blocked", "unblocked", "evidenceAdded",
                "evidenceChanged", "evidenceRemoved", "evidenceSubmitted", "takenBack", "evidenceForwarded", "evidenceReturned",
                "evidenceAccepted", "reviewLinkMade", "reviewLinkUsed", "reviewLinkRevoked", "proposed", "agreed", "declined", "extended",
                "reassessmentScheduled", "reassessmentCancelled", "markedReady", "reopened", "reworded", "rerated", "withdrawn",
                "superseded", "resolvedByReport",
            ]
        case .report:
            [
                "imported", "begun", "reviewStarted", "rescoped", "corrected", "leadAssessorNamed", "assessorSeated", "assessorUnseated",
                "pointWritten", "summaryWritten", "submitted", "sentBack", "discarded", "issued", "accepted", "challenged", "amended",
                "ratedAgain",
            ]
        case .service: ["created", "joined", "left", "phaseMoved"]
        case .question: ["asked", "answered", "followedUp", "resolved", "reopened"]
        case .booking: ["requested", "accepted", "rejected", "scheduled", "panelChanged", "moved", "held", "cancelled"]
        case .demonstration: ["written", "hidden", "shown", "ordered", "closed"]
        case .person:
            [
                "added", "renamed", "disabled", "enabled", "rolesChanged", "groupRolesChanged", "professionsChanged", "accountLinked",
                "addressChanged", "signInLinkMade", "sessionsEnded", "calendarAddressMade", "calendarAddressRevoked", "tokenMade",
                "tokenRevoked",
            ]
        case .invitation: ["made", "accepted", "declined", "withdrawn"]
        case .organisation:
            [
                "renamed", "domainsChanged", "clockChanged", "bookingRulesChanged", "holidaysChanged", "fileRulesChanged",
                "lettersChanged", "groupRolesChanged", "standardAdded", "standardRetired", "standardBroughtBack", "webhookAdded",
                "webhookChanged", "webhookSecretReplaced", "webhookPaused", "webhookStalled", "webhookResumed", "webhookRemoved",
            ]
        }
    }
}
