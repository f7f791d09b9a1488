import Domain
import Markup

/// A month as a table of weeks; on a narrow screen as a list of the days on which there is something.
struct CalendarTable: Component {
    let month: CalendarMonth
    let entries: CalendarEntries
    let today: Day

    var html: HTML {
        """
        <table class="govuk-table aa-calendar">
        <caption class="govuk-table__caption govuk-table__caption--m">\(month.words)</caption>
        <thead class="govuk-table__head"><tr class="govuk-table__row">\(each(Weekday.allCases) {
            "<th scope=\"col\" class=\"govuk-table__header\">\($0.title)</th>"
        })</tr></thead>
        <tbody class="govuk-table__body">
        \(each(month.weeks) { week in "<tr class=\"govuk-table__row\">\(each(week, cell))</tr>\n" })
        </tbody></table>
        """
    }

    private func cell(_ day: Day?) -> HTML {
        guard let day else { return "<td class=\"govuk-table__cell aa-calendar__day--none\"></td>" }
        let items = entries.on(day)
        let emphasis = (items.isEmpty ? " aa-calendar__day--none" : "") + (day == today ? " aa-calendar__day--today" : "")
        return """
            <td class="govuk-table__cell aa-calendar__day\(emphasis)">\(date(day))\(when(!items.isEmpty) {
                "<ul class=\"govuk-list\">\(each(items) { "<li>\($0)</li>" })</ul>"
            })</td>
            """
    }

    /// What the column and the caption say is said again where there are none to be seen.
    private func date(_ day: Day) -> HTML {
        """
        <time class="aa-calendar__date" datetime="\(day.description)"><span class="aa-calendar__words">\(day.weekday.title) </span>\(day.day)\
        <span class="aa-calendar__words"> \(month.words)</span></time>\(when(day == today) { " <span class=\"aa-calendar__today\">Today</span>" })
        """
    }
}
