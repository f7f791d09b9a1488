import Domain
import Markup

extension Action {
    /// When it is due and how long that is: "Due 4 June 2026, 12 days left", or a red tag "Overdue by 3 days" before the day.
    func dueWords(on today: Day) -> HTML {
        "\(when(lateness(on: today)) { "\(Tag("\($0)", .red)) " })\(dueInWords(on: today))"
    }
}
