import Casework
import Domain
import Markup

/// What the lead assessor says to a mitigation or roadmap item.
enum DecideProposal {
    static let routes = form.routes

    /// Whoever may agree may decline, at the same time: one page is for both.
    private static let form = ActionForm(
        verb: .agree, place: "proposal", heading: "Decide on the proposal", button: "Save your decision", done: .proposalDecided,
        context: context, fields: fields
    ) { answers in
        let isAgreed = answers.isAgreed()
        let words = isAgreed == false ? answers.words("reason", or: .reasonNeeded) : answers.words("reason")
        return { action, actor in
            isAgreed == true ? try action.agree(note: words, by: actor) : try action.decline(reason: words, by: actor)
        }
    }

    @Sendable private static func fields(_ form: FilledForm) -> HTML {
        """
        \(Radios("decision", legend: .medium("What do you decide?"), choices: [
            Choice("agree", "Agree", hint: """
                The action stays visible, with this plan, and the team shows it at the next assessment. It is not resolved, and the \
                rating of the point stays as it is.
                """),
            Choice("decline", "Decline", hint: "The action goes back to the team, who go on working on it. Its due date stays as it is."),
        ], chosen: form.text("decision"), error: form.error("decision")))
        \(TextArea("reason", label: .medium("What do you say to the team?"), value: form.text("reason"),
            hint: "Optional if you agree. If you decline, give the reason.", error: form.error("reason")))
        """
    }

    @Sendable private static func context(_ record: ActionRecord) -> HTML {
        """
        \(PanelWords(record: record).html)
        \(work(record))
        \(when(record.action.state.proposal) { proposal in
            """
            \(Heading(.medium, "What the team proposes"))
            \(ProposalView(proposal: proposal, by: record.name(of: proposal.by)).html)
            """
        })
        """
    }

    private static func work(_ record: ActionRecord) -> HTML {
        let updates = record.updates.map { "\($0.on.words): \($0.text.text)" as HTML }
        let evidence = record.currentEvidence.map { Link("\($0.latest.title.text)", to: "/evidence/\($0.id)").html }
        return """
            \(Heading(.medium, "What the team did"))
            \(updates.isEmpty ? "<p class=\"govuk-body\">The team has posted no updates.</p>" : ItemList(updates, spacing: .spaced).html)
            \(when(!evidence.isEmpty) { "<p class=\"govuk-body\">Its evidence:</p>\(ItemList(evidence))" })
            """
    }
}

/// A mitigation or roadmap item in full.
struct ProposalView {
    let proposal: Proposal
    /// Who proposed it; nil where they are not known.
    let by: String?

    var html: HTML {
        SummaryList([
            .init("Proposed", "A \(proposal.kind.words)"),
            .init("Why not in time", HTML.paragraphs(proposal.reason.text)),
            .init("Plan", HTML.paragraphs(proposal.plan.text)),
            .init("By", "\(proposal.target.words.capitalisedFirst)"),
            .init("Proposed by", "\(by ?? "Somebody of the team"), \(proposal.at.words)"),
        ]).html
    }
}

extension Answers {
    fileprivate mutating func isAgreed() -> Bool? {
        switch posted.text("decision") {
        case "agree": return true
        case "decline": return false
        case _:
            refuse("Choose whether you agree", field: "decision")
            return nil
        }
    }
}
