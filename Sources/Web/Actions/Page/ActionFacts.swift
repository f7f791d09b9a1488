import Casework
import Domain
import Markup

/// With whom an action is, by when and why then, and who works on it.
struct ActionFacts {
    let record: ActionRecord
    let today: Day

    var html: HTML {
        SummaryList([
            .init("With", holder), .init("Due", due, links: link(.extend, "the due date", "Extend")),
            .init("Owner", "\(record.ownerName ?? "Nobody yet")", links: link(.assign, "owner")),
            .init("Professions", professions, links: link(.assign, "professions")),
            .init("Sprint", "\(action.sprint?.text ?? "Not in a sprint")", links: link(.plan, "sprint")),
            .init("Reviewed as a team", review),
        ]).html
    }

    private var action: Action { record.action }

    private var holder: HTML {
        switch action.status.isWith {
        case .nobody: "Nobody: nothing more needs to be done"
        case .team, .assessmentsTeam, .leadAssessor, .nextAssessment, .panel: "\(action.status.isWith.title)"
        }
    }

    private var due: HTML {
        """
        <p class="govuk-body aa-tags">\(action.dueWords(on: today))</p>
        \(when(action.due) { due in
            """
            <p class="govuk-body">The date is \(due.words).</p>
            \(each(due.extensions, extended))
            """
        })
        \(when(action.due == nil && !action.status.isClosed && action.rating == .red) {
            "<p class=\"govuk-body\">A red action is due on the day of the reassessment, once it is booked.</p>"
        })
        """
    }

    private func extended(_ step: DueDate.Extension) -> HTML {
        """
        <p class="govuk-body">\(record.name(of: step.by) ?? "Somebody") extended it on \(step.on.words): \(step.reason.text)</p>
        """
    }

    private var professions: HTML { "\(action.professions.isEmpty ? "Not chosen yet" : action.professions.words)" }

    private var review: HTML {
        guard let review = action.review else { return "Not yet" }
        return """
            <p class="govuk-body">\(review.at.words)\(when(record.name(of: review.by)) { ", recorded by \($0)" })</p>
            \(when(review.note) { HTML.paragraphs($0.text) })
            """
    }

    private func link(_ verb: Action.Verb, _ about: HTML, _ text: HTML = "Change") -> [SummaryList.RowLink] {
        guard action.admits(verb, record.actor) else { return [] }
        return [.init(text, to: "/actions/\(action.id)/\(verb.rawValue)", about: about)]
    }
}
