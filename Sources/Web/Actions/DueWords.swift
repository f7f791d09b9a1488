import Domain
import Markup

extension Action {
    /// When it is due and how long that is: "Due 4 June 2026, 12 days left", or a red tag "Overdue by 3 days" before the day.
    func dueWords(on today: Day) -> HTML {
        guard let due else { return status.isClosed ? "No date" : "No date yet" }
        if status.isClosed { return due.isOverdue(on: today) ? "Was due \(due.day.words)" : "Due \(due.day.words)" }
        guard status.isOpen else { return "Due \(due.day.words)" }
        let left = due.daysLeft(on: today)
        switch left {
        case ..<0: return "\(Tag("Overdue by \(Action.days(-left))", .red)) Due \(due.day.words)"
        case 0: return "Due today, \(due.day.words)"
        case _: return "Due \(due.day.words), \(Action.days(left)) left"
        }
    }

    private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
