import Domain
import Foundation
import Markup

/// What went to the assessors and what they answered, newest first, each with the versions it was about.
struct TrackedAnswers {
    let entry: TrackingDocument.Entry
    let place: DocumentPlace
    let mark: NewMark

    private static let shown = 3

    var html: HTML {
        let answers = Array(entry.answers.reversed())
        guard !answers.isEmpty else { return "" }
        let earlier = Array(answers.dropFirst(Self.shown))
        return """
            <h4 class="aa-entry__heading">Submissions and decisions</h4>
            \(list(Array(answers.prefix(Self.shown))))
            \(when(!earlier.isEmpty) { fold(earlier) })
            """
    }

    private func fold(_ answers: [Answer]) -> HTML {
        place.folded(
            """
            \(answers.count == 1 ? "1 earlier step" : "\(answers.count) earlier steps")\
            <span class="govuk-visually-hidden"> on action \(entry.number)</span>
            """,
            list(answers), id: "answers-\(entry.id)", hasNews: answers.contains { entry.isNew($0.sequence) })
    }

    private func list(_ answers: [Answer]) -> HTML { "<ul class=\"aa-items\">\(each(answers, item))</ul>" }

    private func item(_ answer: Answer) -> HTML {
        let isNew = entry.isNew(answer.sequence)
        return """
            <li class="\(mark.style("aa-items__item", isNew))"><p class="govuk-body"><strong>\(answer.step.title)</strong>\(mark.tag(isNew))<br>\
            <span class="aa-muted">\(when(answer.personName) { "\($0), " })\(answer.at.words)</span></p>\
            \(when(answer.step.said) { HTML.paragraphs($0.text) })\(proposal(answer.step))\(versions(answer))</li>
            """
    }

    private func proposal(_ step: Answer.Step) -> HTML {
        switch step {
        case .proposed(let proposal):
            """
            <p class="govuk-body">Why it cannot be resolved in time: \(proposal.reason.text)</p>\
            <p class="govuk-body">To be done by \(proposal.target.words).</p>
            """
        case .agreed(let proposal?, _): "<p class=\"govuk-body\">To be done by \(proposal.target.words).</p>"
        case .submitted, .forwarded, .returned, .accepted, .takenBack, .agreed(nil, _), .declined: ""
        }
    }

    /// Said where something is sent or decided; on its way it stays the same.
    private func versions(_ answer: Answer) -> HTML {
        guard let submission = answer.submission, !submission.evidence.isEmpty, answer.step.tellsVersions else { return "" }
        return """
            <p class="govuk-body-s aa-muted">About \(submission.evidence.map { name($0) }.joined(by: "; ")).</p>
            """
    }

    private func name(_ pin: Evidence.Pin) -> HTML {
        guard let version = entry.version(pin) else { return "evidence that is not here any more" }
        return "“\(version.title.text)”\(when(version.number > 1) { ", version \(version.number)" })"
    }
}

extension Answer.Step {
    fileprivate var tellsVersions: Bool {
        switch self {
        case .submitted, .returned, .accepted: true
        case .forwarded, .takenBack, .proposed, .agreed, .declined: false
        }
    }
}
