import Casework
import Domain
import Markup

/// What was done, newest first. Nothing before the review, when nobody can have done anything yet.
struct ActionUpdates {
    let record: ActionRecord

    var html: HTML {
        let updates = record.updates
        if updates.isEmpty, !record.action.admits(.update, record.actor) { return "" }
        return """
            \(Heading(.medium, "Progress updates"))
            \(updates.isEmpty ? "<p class=\"govuk-body\">There are no updates yet. Post one when something is done.</p>" : list(updates))
            """
    }

    private func list(_ updates: [ProgressUpdate]) -> HTML {
        each(updates) { update in
            """
            \(Heading(.small, "\(update.on.words)\(when(update.personName) { ", \($0)" })"))
            \(HTML.paragraphs(update.text.text))
            """
        }
    }
}
