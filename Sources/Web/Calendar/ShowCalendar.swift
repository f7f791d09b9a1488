import Casework
import Domain
import Hummingbird
import Markup

/// A month of what the person is concerned with: assessments that have a day, and actions that are due.
enum ShowCalendar {
    static let routes: [Route] = [
        .get("/calendar", .signedIn) { visit in
            let today = visit.reader.today
            let month = visit.query("month").flatMap { CalendarMonth($0, today: today) } ?? CalendarMonth(of: today)
            let (bookings, due) = try await visit.reader.calendar(from: month.first, to: month.last, for: visit.person)
            let entries = CalendarEntries(bookings: bookings, due: due, today: today)
            return visit.page("Calendar: \(month.words)", in: .calendar, view(month, entries, today: today))
        }
    ]

    private static func view(_ month: CalendarMonth, _ entries: CalendarEntries, today: Day) -> HTML {
        """
        \(Heading(.large, "Calendar"))
        <p class="govuk-body">Assessments of the services you work with, and the open actions of your service teams on the day they are due.</p>
        <p class="govuk-body">\(Link("See these dates in your own calendar", to: "/calendar/addresses"))</p>
        \(months(around: month, today))
        \(when(entries.isEmpty) { "<p class=\"govuk-body\">There is nothing in \(month.words).</p>" })
        \(CalendarTable(month: month, entries: entries, today: today))
        """
    }

    private static func months(around month: CalendarMonth, _ today: Day) -> HTML {
        let now = CalendarMonth(of: today)
        let (previous, next) = (month.previous(today: today), month.next(today: today))
        let links = [
            previous.map { link($0, before: "Previous month, ") },
            [previous, month, next].contains(now) ? nil : link(now, before: "This month, "),
            next.map { link($0, before: "Next month, ") },
        ].compactMap(\.self)
        return """
            <nav class="aa-not-on-paper" aria-label="Months"><ul class="govuk-list aa-shortcuts">
            \(each(links) { "<li>\($0)</li>" })
            </ul></nav>
            """
    }

    private static func link(_ month: CalendarMonth, before words: HTML) -> HTML {
        Link("\(words)\(month.words)", to: "/calendar?month=\(month)").html
    }
}
