public import Foundation

extension Action {
    /// What is recorded of an action. The names of the cases stand in the history for ever: add, never rename.
    public enum Event: Hashable, Sendable, Codable {
        /// Issuing the report gave it to the team.
        case raised
        case reviewed(owner: Person.ID, professions: [Profession], note: Words?)
        case planned(sprint: Words?)
        case started
        /// `on` is the day the work was done, as the team dates it.
        case updated(text: Words, on: Day)
        case assigned(owner: Person.ID, professions: [Profession])
        case blocked(reason: Words)
        case unblocked
        case evidenceAdded(Evidence.ID, Evidence.Version)
        case evidenceChanged(Evidence.ID, Evidence.Version)
        case evidenceRemoved(Evidence.ID, reason: Words)
        case evidenceSubmitted(Submission)
        /// The team wants back what waits for the assessments team or the lead assessor.
        case takenBack(note: Words?)
        case reviewLinkMade(ReviewLink.ID, for: Person.ID, until: Date)
        case reviewLinkRevoked(ReviewLink.ID)
        /// The decision recorded next was taken by this link.
        case reviewLinkUsed(ReviewLink.ID)
        case evidenceForwarded(note: Words?)
        case evidenceReturned(from: Return.Returner, reason: Words)
        case evidenceAccepted(notes: Words?)
        case proposed(Proposal)
        case agreed(note: Words?)
        case declined(reason: Words)
        case reassessmentScheduled(on: Day)
        case reassessmentCancelled(was: Day)
        case markedReady(whatWasDone: Words)
        case extended(from: Day, to: Day, reason: Words)
        case reopened(reason: Words)
        case reworded(from: String, reason: Words)
        /// By an amendment of its report.
        case rerated(from: Rating, to: Rating)
        case withdrawn(reason: Words)
        case resolvedByReport(Report.ID)
        case superseded(by: Report.ID)

        /// What happened, to stand after the name of who did it.
        public var words: String {
            switch self {
            case .raised: "issued the report with this action"
            case .reviewed: "reviewed the action as a team"
            case .planned(let sprint): sprint.map { "planned it in \($0)" } ?? "took it out of its sprint"
            case .started: "started work"
            case .updated: "posted a progress update"
            case .assigned: "changed the owner or professions"
            case .blocked: "marked it as blocked"
            case .unblocked: "removed the block"
            case .evidenceAdded(_, let version): "added evidence: \(version.title.text)"
            case .evidenceChanged(_, let version): "added version \(version.number) of the evidence: \(version.title.text)"
            case .evidenceRemoved: "removed a piece of evidence"
            case .evidenceSubmitted: "submitted evidence"
            case .takenBack: "took back what was sent"
            case .reviewLinkMade: "made a review link for the lead assessor"
            case .reviewLinkRevoked: "cancelled a review link"
            case .reviewLinkUsed: "used a review link to decide"
            case .evidenceForwarded: "forwarded the evidence to the lead assessor"
            case .evidenceReturned: "asked for more evidence"
            case .evidenceAccepted: "accepted the evidence"
            case .proposed(let proposal): proposal.kind == .mitigation ? "proposed a mitigation" : "proposed a roadmap item"
            case .agreed: "agreed the proposal"
            case .declined: "declined the proposal"
            case .reassessmentScheduled(let day): "set the reassessment for \(day.words)"
            case .reassessmentCancelled(let day): "cancelled the reassessment on \(day.words)"
            case .markedReady: "marked it as ready for reassessment"
            case .extended(let from, let to, _): "extended the due date from \(from.words) to \(to.words)"
            case .reopened: "reopened the action"
            case .reworded: "changed the wording"
            case .rerated(_, let rating): "changed the rating to \(rating.title.lowercased()) by an amendment"
            case .withdrawn: "withdrew the action"
            case .resolvedByReport: "resolved it by a later report"
            case .superseded: "replaced it by a later report"
            }
        }

        /// What was said with it: the update, the reason, the note. Nil where nothing was.
        public var said: Words? {
            switch self {
            case .updated(let text, _): text
            case .reviewed(_, _, let note), .evidenceForwarded(let note), .evidenceAccepted(let note), .agreed(let note),
                .takenBack(let note):
                note
            case .evidenceSubmitted(let submission): submission.note
            case .blocked(let reason), .evidenceRemoved(_, let reason), .evidenceReturned(_, let reason), .declined(let reason),
                .extended(_, _, let reason),
                .reopened(let reason), .reworded(_, let reason), .withdrawn(let reason):
                reason
            case .markedReady(let whatWasDone): whatWasDone
            case .proposed(let proposal): proposal.plan
            case .raised, .planned, .started, .assigned, .unblocked, .evidenceAdded, .evidenceChanged, .reviewLinkMade, .reviewLinkRevoked,
                .reviewLinkUsed, .reassessmentScheduled, .reassessmentCancelled, .rerated, .resolvedByReport, .superseded:
                nil
            }
        }
    }
}
