import Casework
import Domain
import HTTPTypes
import Markup

/// A form as it is shown: what stands in its fields, and what is wrong with them.
struct FilledForm: Sendable {
    let record: ActionRecord
    var posted: Posted
    var problems: [Problem] = []
    /// Whether there was no room left to save what was sent.
    private(set) var foundNoRoom = false

    /// Says so, with what was typed. `typed` where the form itself could not be read to its end.
    mutating func findNoRoom(typed: Posted? = nil) {
        if let typed { posted = typed }
        foundNoRoom = true
        problems = [
            Problem(
                "There is no room left to save this. Nothing was saved. Try again later, or ask the people who run this site to make room")
        ]
    }

    struct Problem: Sendable {
        /// The id of the field to put right; nil where it is about the step itself.
        let field: String?
        let message: String

        init(_ message: String, field: String? = nil) {
            self.field = field
            self.message = message
        }

        /// An error message is no sentence: it has no full stop.
        init(_ refusal: Action.Refusal) {
            self.init(refusal.rule.withoutFullStop, field: refusal.field)
        }
    }

    func text(_ field: String) -> String { posted.text(field) }

    func error(_ field: String) -> String? { problems.first { $0.field == field }?.message }

    var errorSummary: ErrorSummary { ErrorSummary(problems.map { .init($0.message, field: $0.field) }) }

    var status: HTTPResponse.Status {
        if foundNoRoom { return .noRoom }
        if problems.isEmpty { return .ok }
        return problems.contains { $0.field == nil } ? .conflict : .unprocessableContent
    }
}

extension HTTPResponse.Status {
    static let noRoom = Self(code: 507, reasonPhrase: "Insufficient Storage")
}

extension Action.Refusal {
    /// The id of the field that the rule is about; nil where it is about the step itself.
    fileprivate var field: String? {
        switch self {
        case .ownerNeeded, .ownerNotInTeam: "owner"
        case .professionNeeded: "professions"
        case .reasonNeeded: "reason"
        case .targetInPast, .targetTooFar: "target-day"
        case .notLater, .dueDayInPast, .dueDayTooFar, .noDueDate: "to-day"
        case .evidenceNeeded, .evidenceUnknown: "evidence"
        case .updateNeeded: "text"
        case .dayInFuture: "on-day"
        case .whatWasDoneNeeded: "what-was-done"
        case .notPermitted, .notReviewed, .wrongStatus, .wrongRating, .wordingNeeded, .evidenceRemoved, .evidenceWithAssessors,
            .ownSubmission, .ownProposal, .blocked, .alreadyBlocked, .notBlocked, .closedByReport, .reopenedByAssessorsOnly:
            nil
        }
    }
}
