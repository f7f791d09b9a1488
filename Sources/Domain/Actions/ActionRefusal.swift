extension Action {
    /// Why a step on an action is refused. `rule` says it to people.
    public enum Refusal: Error, Hashable, Sendable {
        case notPermitted(Verb)
        /// The team has not reviewed it yet, and everything else waits for that.
        case notReviewed
        case wrongStatus(Verb, Status)
        case wrongRating(Verb, Rating)
        case ownerNeeded
        case ownerNotInTeam
        case professionNeeded
        case reasonNeeded
        case updateNeeded
        case whatWasDoneNeeded
        case wordingNeeded
        case evidenceNeeded
        /// A submission names evidence that the action does not have, or that was removed.
        case evidenceUnknown
        case evidenceRemoved
        /// It waits for a decision as part of what was sent.
        case evidenceWithAssessors
        case ownSubmission
        case ownProposal
        case blocked(reason: Words)
        case alreadyBlocked
        case notBlocked
        /// A progress update tells what was done, so it cannot lie ahead.
        case dayInFuture(Day)
        case targetInPast(Day)
        case noDueDate
        case notLater(than: Day)
        /// An action that is late would be late still.
        case dueDayInPast(Day)
        /// Nobody plans so far: it is a slip of the pen, and a due date can only be moved on, not back.
        case dueDayTooFar(last: Day)
        case targetTooFar(last: Day)
        /// A report resolved it, so only a report opens it again.
        case closedByReport
        /// Only the lead assessor or the assessments team reopens what was accepted.
        case reopenedByAssessorsOnly

        public var rule: String {
            switch self {
            case .notPermitted(let verb): "Only \(verb.roles.holders) can do this."
            case .notReviewed: "Review this action as a team first."
            case .wrongStatus(let verb, let status): "“\(verb.title)” is not possible while the action is “\(status.title)”."
            case .wrongRating(.markReady, _), .wrongRating(.scheduleReassessment, _), .wrongRating(.cancelReassessment, _):
                "Only red actions go to a reassessment."
            case .wrongRating: "A red action is closed only by the report of the reassessment. Mark it as ready instead."
            case .ownerNeeded: "Choose who owns the action."
            case .ownerNotInTeam: "The owner must be in the service team. Choose somebody of the team."
            case .professionNeeded: "Choose at least one profession."
            case .reasonNeeded: "Give a reason."
            case .updateNeeded: "Say what was done."
            case .whatWasDoneNeeded: "Say what you did to meet the standard."
            case .wordingNeeded: "Enter the wording of the action."
            case .evidenceNeeded: "Add evidence before you submit."
            case .evidenceUnknown: "Some of this evidence is not here any more. Check what you send, then try again."
            case .evidenceRemoved: "This evidence was removed."
            case .evidenceWithAssessors: "This evidence is with the assessors. Take back what you sent before you remove it."
            case .ownSubmission: "Nobody decides on their own submission. Ask another person to do this."
            case .ownProposal: "Nobody decides on their own proposal. Ask another person to do this."
            case .blocked(let reason): "The action is blocked: “\(reason)”. Remove the block first."
            case .alreadyBlocked: "The action is already blocked."
            case .notBlocked: "The action is not blocked."
            case .dayInFuture: "The date must be today or in the past."
            case .targetInPast: "The target date must be in the future."
            case .noDueDate: "The action has no due date yet. A red action is due on the day of its reassessment."
            case .notLater(let day): "The new due date must be after \(day.words)."
            case .dueDayTooFar(let last), .targetTooFar(let last): "The date must be on or before \(last.words)."
            case .dueDayInPast: "The new due date must be today or in the future."
            case .closedByReport: "A report resolved this action, so only a later report can change it."
            case .reopenedByAssessorsOnly: "Only the lead assessor or the assessments team can reopen an action that was accepted."
            }
        }
    }
}
