import Casework
import Domain
import Markup

/// What has been booked for a service, for its page. How to book more stands with what it is ready for.
struct BookingsView: Component {
    let record: ServiceRecord
    let today: Day

    var html: HTML {
        let (past, open) = (record.bookings.filter { !$0.status.isOpen }, record.bookings.filter(\.status.isOpen))
        return """
            \(Heading(.medium, "Bookings", id: "bookings"))
            \(open.isEmpty ? "<p class=\"govuk-body\">Nothing is booked.</p>" : list(open))
            \(when(!past.isEmpty) { Details("Earlier bookings (\(past.count))", list(past)).html })
            """
    }

    private func list(_ bookings: [Booking]) -> HTML { ItemList(bookings.map(item), style: .plain, spacing: .spaced).html }

    private func item(_ booking: Booking) -> HTML {
        """
        \(Link("\(booking.kind.title), asked for on \(booking.request.askedOn.words)", to: booking.address))
        <div class="aa-facts govuk-body-s">\(booking.status.tag) <span>\(booking.whenWords(on: today))</span></div>
        """
    }
}
