import Casework
import Domain
import Foundation
import Markup

/// How an action stands in words: what was said last, with whom it is, and what they do next. Whoever may do it finds the way there.
struct ActionSituation {
    let record: ActionRecord

    var html: HTML {
        switch record.action.state {
        case .toReview: say("The service team reviews this action together, and agrees who owns it and which professions lead on it.")
        case .planned: "\(say("The team has reviewed this action. Next, somebody starts work on it."))\(inTime)"
        case .inProgress: "\(declined)\(say("The service team is working on this action. \(afterWork)"))\(inTime)"
        case .evidenceSubmitted(let submission): submitted(submission, next: check)
        case .withLeadAssessor(let submission): submitted(submission, next: decision)
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

    private var afterWork: HTML {
        switch record.action.rating {
        case .amber where record.action.block != nil: "Evidence cannot be submitted while the action is blocked."
        case .red where record.action.block != nil: "It cannot be marked as ready for reassessment while it is blocked."
        case .amber where may(.submitEvidence): "When it is done, \(link("submit evidence", "submit")) to the assessments team."
        case .amber: "When it is done, they submit evidence to the assessments team."
        case .red: "When the service meets the standard, they mark the action as ready for reassessment."
        }
    }

    /// The lead assessor's no to a proposal: nothing else at the head of the page would tell the team of it.
    private var declined: HTML {
        guard let answer = record.answers.last, case .declined(let proposal, let reason) = answer.step else { return "" }
        let what = proposal?.kind.words ?? "proposal"
        return "\(say("\(answer.personName ?? "Somebody") declined the \(what) on \(answer.at.words)."))\(quote(reason))"
    }

    /// For whoever may propose another way out.
    private var inTime: HTML {
        when(may(.propose)) {
            say("If it cannot be resolved in time, \(link("propose a mitigation or a roadmap item", "propose")).")
        }
    }

    private var check: HTML {
        if may(.forwardEvidence) { return "\(link("Check it", "check")), then forward it to the lead assessor or return it with a reason." }
        let rule: HTML = "The assessments team checks it. They forward it to the lead assessor, or return it with a reason."
        return isOwn(.forwardEvidence) ? "\(rule) You sent it, so somebody else checks it." : rule
    }

    private var decision: HTML {
        if may(.acceptEvidence) {
            return "The assessments team has checked it. \(link("Decide on it", "decision")): accept it or ask for more."
        }
        let rule: HTML = "The assessments team has checked it. The lead assessor accepts it or asks for more."
        return isOwn(.acceptEvidence) ? "\(rule) You sent it, so another lead assessor decides." : rule
    }

    private func submitted(_ submission: Submission, next: HTML) -> HTML {
        """
        \(say("\(PinnedEvidence.sent(submission, in: record)) \(next)"))
        \(quote(submission.note))
        \(Details("What was sent: \(submission.evidence.count.pieces)", PinnedEvidence.list(submission, in: record, place: .site)))
        """
    }

    private func returned(_ back: Action.Return) -> HTML {
        let who: HTML =
            switch back.from {
            case .assessmentsTeam: "The assessments team"
            case .leadAssessor: "The lead assessor"
            }
        let next: HTML =
            may(.submitEvidence)
            ? "Next, do what is missing, add it as evidence, and \(link("submit evidence", "submit")) again."
            : "Next, the service team does what is missing and submits evidence again."
        return """
            \(say("\(who) asked for more evidence on \(back.at.words)."))
            \(quote(back.reason))
            \(say(next))
            \(inTime)
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
        let next: HTML =
            may(.agree)
            ? "\(link("Decide on it", "proposal")): agree to it or decline it."
            : "The lead assessor agrees to it or declines it.\(isOwn(.agree) ? " You proposed it, so another lead assessor decides." : "")"
        return """
            \(say("\(name(proposal.by)) proposed a \(proposal.kind.words) on \(proposal.at.words). \(next)"))
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

    private func may(_ verb: Action.Verb) -> Bool { record.action.admits(verb, record.actor) }

    /// Whether they could take the step, had they not sent it themselves.
    private func isOwn(_ verb: Action.Verb) -> Bool {
        [.ownSubmission, .ownProposal].contains(record.obstacle(to: verb))
    }

    /// To one of the action's own pages.
    private func link(_ words: HTML, _ page: String) -> Link { Link(words, to: "/actions/\(record.action.id)/\(page)") }

    private func say(_ sentence: HTML) -> HTML { "<p class=\"govuk-body\">\(sentence)</p>" }

    private func quote(_ words: Words?) -> HTML { when(words) { InsetText(HTML.paragraphs($0.text)).html } }

    private func name(_ person: Person.ID) -> String { record.name(of: person) ?? "Somebody" }
}
