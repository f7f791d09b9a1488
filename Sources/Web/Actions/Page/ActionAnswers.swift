import Casework
import Domain
import Markup

/// What went to the assessors and what they answered, newest first. Nothing before something went.
struct ActionAnswers {
    let record: ActionRecord

    var html: HTML {
        let answers = record.answers
        return when(!answers.isEmpty) {
            """
            \(Heading(.medium, "Sent and decided", id: "answers"))
            \(Timeline(answers.reversed().map(event)))
            """
        }
    }

    private func event(_ answer: Answer) -> Timeline.Event {
        Timeline.Event(
            "\(answer.step.title)", by: "\(answer.personName ?? "somebody")", at: answer.at.machine, words: answer.at.words,
            content: "\(answer.step.said.map { HTML.paragraphs($0.text) })\(target(answer.step))\(evidence(answer))")
    }

    private func target(_ step: Answer.Step) -> HTML? {
        guard case .proposed(let proposal) = step else { return nil }
        return "<p class=\"govuk-body\">By \(proposal.target.words), because: \(proposal.reason.text)</p>"
    }

    /// What it was sent with, and what was decided on. The steps between are about the same.
    private func evidence(_ answer: Answer) -> HTML {
        switch answer.step {
        case .submitted, .accepted, .returned:
            when(answer.submission) { submission in
                let about = answer.step.isDecision ? "Decided on" : "Sent"
                return """
                    <p class="govuk-body-s govuk-!-margin-bottom-1">\(about): \(submission.evidence.count.pieces)</p>
                    \(ItemList(submission.evidence.map(pinned), style: .bullet))
                    """
            }
        case .forwarded, .takenBack, .proposed, .agreed, .declined: ""
        }
    }

    private func pinned(_ pin: Evidence.Pin) -> HTML {
        guard let version = record.evidence.first(where: { $0.id == pin.evidence })?.version(pin.version) else {
            return "This evidence is not here any more"
        }
        return "\(Link("\(version.title.text)", to: "/evidence/\(pin.evidence)")), version \(version.number)"
    }
}
