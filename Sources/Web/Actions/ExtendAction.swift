import Casework
import Domain
import Markup

/// A later due date for one action.
enum ExtendAction {
    static let routes = form.routes

    private static let form = ActionForm(
        verb: .extend, place: "extend", heading: "Extend the due date", button: "Extend the due date", done: .extended,
        context: context, fields: fields
    ) { answers in
        let day = answers.day("to")
        let reason = answers.words("reason", or: .reasonNeeded)
        return { try $0.extend(to: day ?? $1.today, reason: reason, by: $1) }
    }

    @Sendable private static func context(_ record: ActionRecord) -> HTML {
        guard let due = record.action.due else { return "" }
        let earlier = due.extensions.map { step in
            SummaryList.Row(
                "Extended on \(step.on.words)", "From \(step.from.words) to \(step.to.words): \(step.reason.text)")
        }
        return SummaryList([.init("Now", record.action.dueWords(on: record.actor.today)), .init("The date is", "\(due.words)")] + earlier)
            .html
    }

    @Sendable private static func fields(_ form: FilledForm) -> HTML {
        """
        \(DateInput("to", legend: .medium("New due date"), value: form.posted.dateParts("to"),
            hint: "It must be after the date that the action has now.", error: form.error("to-day")))
        \(TextArea("reason", label: .medium("Reason"), value: form.text("reason"),
            hint: "Everybody who can see this action can read it. The date before stays visible too.", error: form.error("reason")))
        """
    }
}
