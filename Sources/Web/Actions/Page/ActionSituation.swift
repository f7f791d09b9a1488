import Casework
import Domain
import Foundation
import Markup

/// How an action stands in words: what was said last, with whom it is, and what they do next.
struct ActionSituation {
    let record: ActionRecord

    var html: HTML { "\(situation)\(evidencePages)" }

    private var situation: HTML {
        switch record.action.state {
        case .toReview: say("The service team reviews this action together, and agrees who owns it and which professions lead on it.")
        case .planned: say("The team has reviewed this action. Next, somebody starts work on it.")
        case .inProgress: say("The service team is working on this action. \(afterWork)")
        case .evidenceSubmitted(let submission):
            submitted(submission, next: "The assessments team checks it. They forward it to the lead assessor, or return it with a reason.")
        case .withLeadAssessor(let submission):
            submitted(submission, next: "The assessments team has checked it. The lead assessor accepts it or asks for more.")
        case .evidenceReturned(let back): returned(back)
        case .resolved(.accepted(let decision)): accepted(decision)
        case .resolved(.report(let report)): say("A later report found that the service meets this point. \(report.link)")
        case .mitigationProposed(let proposal), .roadmapProposed(let proposal): proposed(proposal)
        case .mitigated(let agreement), .onRoadmap(let agreement): agreed(agreement)
        case .readyForReassessment(let ready): self.ready(ready)
        case .withdrawn(let reason): "\(say("The action is withdrawn. The service team does not need to do anything."))\(quote(reason))"
        case .superseded(let report): say("A later report gives new actions for this point. \(report.link)")
        }
    }

    /// Evidence has no pages yet. Whoever looks for the button must not have to guess that.
    private var evidencePages: HTML {
        switch record.action.status {
        case .inProgress where record.action.rating == .red: ""
        case .inProgress, .evidenceReturned:
            say("You cannot submit evidence on this site yet. Send it to the assessments team by email.")
        case .evidenceSubmitted: say("Evidence cannot be checked on this site yet.")
        case .withLeadAssessor, .mitigationProposed, .roadmapProposed: say("The decision cannot be recorded on this site yet.")
        case .toReview, .planned, .resolved, .mitigated, .onRoadmap, .readyForReassessment, .withdrawn, .superseded: ""
        }
    }

    private var afterWork: HTML {
        switch record.action.rating {
        case .amber: "When it is done, they submit evidence to the assessments team."
        case .red: "When the service meets the standard, they mark the action as ready for reassessment."
        }
    }

    private func submitted(_ submission: Submission, next: HTML) -> HTML {
        "\(say("\(name(submission.by)) submitted evidence on \(submission.at.words). \(next)"))\(quote(submission.note))"
    }

    private func returned(_ back: Action.Return) -> HTML {
        let who: HTML =
            switch back.from {
            case .assessmentsTeam: "The assessments team"
            case .leadAssessor: "The lead assessor"
            }
        return """
            \(say("\(who) asked for more evidence on \(back.at.words)."))
            \(quote(back.reason))
            \(say("Next, the service team does what is missing and submits evidence again."))
            """
    }

    private func accepted(_ decision: Decision) -> HTML {
        let rating = record.action.rating.title
        return """
            \(say("\(name(decision.by)) accepted the evidence on \(decision.at.words)."))
            \(quote(decision.notes))
            \(say("Nothing more needs to be done. The point stays \(rating.lowercased()) until a later report rates it again."))
            """
    }

    private func proposed(_ proposal: Proposal) -> HTML {
        """
        \(say("\(name(proposal.by)) proposed a \(proposal.kind.words) on \(proposal.at.words). The lead assessor agrees it or declines it."))
        \(plan(proposal))
        """
    }

    private func agreed(_ agreement: Action.Agreement) -> HTML {
        let kind = agreement.proposal.kind.words
        return """
            \(say("\(name(agreement.by)) agreed this \(kind) on \(agreement.at.words). The team shows it at the next assessment."))
            \(quote(agreement.note))
            \(plan(agreement.proposal))
            """
    }

    private func plan(_ proposal: Proposal) -> HTML {
        SummaryList([
            .init("Why not now", HTML.paragraphs(proposal.reason.text)), .init("Plan", HTML.paragraphs(proposal.plan.text)),
            .init("By", "\(proposal.target.words.capitalisedFirst)"),
        ]).html
    }

    private func ready(_ ready: Action.Ready) -> HTML {
        """
        \(say("\(name(ready.by)) marked this action as ready on \(ready.at.words)."))
        \(quote(ready.whatWasDone))
        \(say("The panel looks at it at the reassessment. Only the report of the reassessment closes it."))
        """
    }

    private func say(_ sentence: HTML) -> HTML { "<p class=\"govuk-body\">\(sentence)</p>" }

    private func quote(_ words: Words?) -> HTML { when(words) { InsetText(HTML.paragraphs($0.text)).html } }

    private func name(_ person: Person.ID) -> String { record.name(of: person) ?? "Somebody" }
}
