import Casework
import Domain
import Markup

/// What stands on each day of a calendar: bookings by their time, then the actions of each service that are due.
struct CalendarEntries: Sendable {
    private let bookings: [Day: [ListedBooking]]
    private let due: [Day: [ListedAction]]
    private let today: Day

    init(bookings: [ListedBooking], due: [ListedAction], today: Day) {
        self.bookings = Dictionary(grouping: bookings.filter { $0.booking.slot != nil }) { $0.booking.slot?.day ?? today }
        self.due = Dictionary(grouping: due.filter { $0.action.due != nil }) { $0.action.due?.day ?? today }
        self.today = today
    }

    var isEmpty: Bool { bookings.isEmpty && due.isEmpty }

    /// Each as the content of a list item.
    func on(_ day: Day) -> [HTML] {
        let bookings = bookings[day, default: []].sorted { time($0) < time($1) }
        let services = Dictionary(grouping: due[day, default: []], by: \.action.service).values
        return bookings.map(view) + services.sorted { name($0) < name($1) }.flatMap(view)
    }

    private func time(_ listed: ListedBooking) -> Int { listed.booking.slot?.start.minutes ?? 0 }

    private func name(_ actions: [ListedAction]) -> String { actions.first?.serviceName ?? "" }

    private func view(_ listed: ListedBooking) -> HTML {
        let booking = listed.booking
        return """
            <span class="aa-calendar__time">\(booking.slot?.time ?? "")</span>
            \(Link("\(booking.kind.title): \(listed.serviceName)", to: "/bookings/\(booking.id)"))\(when(booking.status == .held) { " (held)" })
            """
    }

    /// Most actions of a report are due on one day: more than two are counted.
    private func view(_ actions: [ListedAction]) -> [HTML] {
        guard let first = actions.first, actions.count > 2 else { return actions.map(view) }
        let isLate = actions.contains { $0.action.isOverdue(on: today) }
        return [
            """
            \(Link("\(actions.count) actions due: \(first.serviceName)", to: "/actions?service=\(first.action.service)"))\
            \(when(isLate) { " \(Tag("Overdue", .red))" })
            """
        ]
    }

    private func view(_ listed: ListedAction) -> HTML {
        """
        \(Link("\(listed.action.title) due: \(listed.serviceName)", to: "/actions/\(listed.id)"))\
        \(when(listed.action.isOverdue(on: today)) { " \(Tag("Overdue", .red))" })
        """
    }
}
