import Markup

/// What a page may say was done. It travels in the address by the name of its case, so that nobody can make a page say something else.
enum Done: String, CaseIterable {
    case imported = "The report is kept as a draft"
    case corrected = "Your corrections are saved"
    case keptAsAdvice = "Your corrections are saved. The actions are kept as advice, because a point with that rating has none"
    case discarded = "The import is deleted"
    case issued = "The report is issued to the team"

    case reviewed = "The action is reviewed"
    case planned = "The sprint is saved"
    case started = "Work has started"
    case updated = "Your progress update is posted"
    case assigned = "The owner and professions are saved"
    case blocked = "The action is marked as blocked"
    case unblocked = "The block is removed"
    case ready = "The action is ready for reassessment"
    case reopened = "The action is open again"

    case proposed = "Your proposal is with the lead assessor"
    case proposalDecided = "Your decision on the proposal is saved"
    case extended = "The due date is extended"
    case allExtended = "The due dates are extended"
    case clockChanged = "The due date rule is saved. It applies to reports issued from now on"

    case reviewStarted = "The amber evidence review is started"
    case begun = "The report is started"
    case pointWritten = "The point is saved"
    case summaryWritten = "The overall rating and findings are saved"
    case submitted = "The report is submitted to the assessments team"
    case reportSentBack = "The report is back with the panel"
    case reportDiscarded = "The draft is discarded"

    case forwarded = "The evidence is forwarded to the lead assessor"
    case sentBack = "The evidence is returned to the team"
    case severalForwarded = "What you selected is forwarded to the lead assessors"
    case severalSentBack = "What you selected is returned to the teams"
    case accepted = "The evidence is accepted, and the action is resolved"
    case moreAskedFor = "The evidence is returned, and the team is asked for more"
    case reviewLinkCancelled = "The review link is cancelled"

    case evidenceAdded = "The evidence is added"
    case evidenceChanged = "The new version is saved"
    case evidenceRemoved = "The evidence is removed"
    case evidenceSubmitted = "Your evidence is with the assessments team"
    case takenBack = "The action is back with the service team"

    case asked = "Your question is with the panel"
    case questionAnswered = "Your answer is with the team"
    case askedMore = "What you asked is with the panel"
    case questionResolved = "The question is marked as resolved"
    case questionReopened = "The question is open again"
    case phaseMoved = "The phase of the service is saved"

    case reportAccepted = "The report is accepted"
    case reportChallenged = "Your challenge is with the panel and the assessments team"
    case amendmentStarted = "The amendment is started"
    case issuedAgain = "The amendment is issued to the team"

    case bookingRequested = "Your request is with the assessments team"
    case bookingAccepted = "The request is accepted"
    case bookingRejected = "The request is not accepted, and the team can read why"
    case bookingScheduled = "The date is fixed and the panel is named"
    case bookingMoved = "The booking is moved"
    case bookingCancelled = "The booking is cancelled"

    case bookingRulesChanged = "The booking rules are saved. They apply to requests made from now on"

    case leadAssessorNamed = "The lead assessor is saved"
    case panelSaved = "The panel is saved"
    case joined = "The team has changed"
    case left = "The person is no longer in the team"
    case personRolesChanged = "Their roles are saved, and count at once"
    case personProfessionsChanged = "Their professions are saved"
    case personRenamed = "The name is saved"
    case accessRemoved = "Their access is removed"
    case accessGivenBack = "They have access again"
    case groupAdded = "The group is added. It gives the role when people sign in next"
    case groupRemoved = "The group is removed. People lose the role when they sign in next"
    case invited = "The invitation is sent"
    case invitedWithoutLetter = "They are invited. Tell them to sign in with this address"
    case invitationAccepted = "You have accepted the invitation"
    case invitationDeclined = "You have declined the invitation"
    case invitationWithdrawn = "The invitation is withdrawn"
    case sessionEnded = "That browser is signed out"
    case otherSessionsEnded = "You are signed out everywhere else"
    case nameChanged = "Your name is saved"
    case settingsSaved = "The settings are saved"
    case standardAdded = "The standard is added, and new reports can be against it"
    case standardRetired = "New reports cannot be against this standard any more"
    case standardBroughtBack = "New reports can be against this standard again"
    case signedOut = "You are signed out"

    case calendarAddressRevoked = "The calendar address does not work any more"

    case tokenRevoked = "The API token does not work any more"

    case webhookChanged = "The webhook is saved"
    case webhookPaused = "The webhook is paused"
    case webhookResumed = "The webhook goes on where it stopped"
    case webhookRemoved = "The webhook is removed"
    case deliveriesSentAgain = "What you chose is on its way again"

    case shownPointSaved = "Your words are saved"

    /// What the page says.
    var words: String { rawValue }

    var name: String { "\(self)" }

    /// Nil for a name that no case has.
    init?(named name: String) {
        guard let done = Done.allCases.first(where: { $0.name == name }) else { return nil }
        self = done
    }
}

extension WebAddress {
    /// The address with what was done, for the redirect after a form.
    func saying(_ done: Done) -> WebAddress { with("done", done.name) }
}
