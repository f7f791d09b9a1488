import Domain
import Foundation
import Markup

/// What went to the assessors and what they answered, for the column "What was done": a team may send evidence without ever posting
/// an update, and the tracker must not say then that nothing was done.
enum TrackedEvidence {
    /// The newest first; nothing before something went to the assessors.
    static func items(of action: Action) -> [HTML] {
        switch action.state {
        case .evidenceSubmitted(let submission), .withLeadAssessor(let submission): [sent(submission)]
        case .evidenceReturned(let back): [item(back.reason, "More evidence asked for", back.at), sent(back.submission)]
        case .resolved(.accepted(let decision)): [item(decision.notes, "Evidence accepted", decision.at), sent(decision.submission)]
        case .mitigationProposed(let proposal), .roadmapProposed(let proposal): [plan(proposal, "proposed", proposal.at)]
        case .mitigated(let agreement), .onRoadmap(let agreement): [plan(agreement.proposal, "agreed", agreement.at)]
        case .readyForReassessment(let ready): [item(ready.whatWasDone, "Marked as ready", ready.at)]
        case .toReview, .planned, .inProgress, .resolved(.report), .withdrawn, .superseded: []
        }
    }

    private static func sent(_ submission: Submission) -> HTML { item(submission.note, "Evidence submitted", submission.at) }

    private static func plan(_ proposal: Proposal, _ step: HTML, _ at: Date) -> HTML {
        item(proposal.plan, "\(proposal.kind.words.capitalisedFirst), to be done by \(proposal.target.words), \(step)", at)
    }

    private static func item(_ words: Words?, _ what: HTML, _ at: Date) -> HTML {
        """
        \(when(words) { HTML.paragraphs($0.text) })\
        <p class="govuk-body-s aa-muted">\(what) on \(Day(inLondonAt: at).words)</p>
        """
    }
}
