import Casework
import Domain
import Markup

/// The bookings that wait for the assessments team, for its home page. Nothing where nothing waits.
struct WaitingBookings {
    /// Nil for whoever does not triage.
    let bookings: [ListedBooking]?
    let today: Day

    private static let shown = 5

    var sections: [HTML] {
        guard let bookings, !bookings.isEmpty else { return [] }
        return [
            """
            <section class="aa-waiting">
            \(Heading(.medium, "Bookings to answer or schedule (\(bookings.count))"))
            \(ItemList(bookings.prefix(Self.shown).map(item), style: .plain, spacing: .spaced))
            <p class="govuk-body">\(Link("See all bookings", to: ListBookings.address))</p>
            </section>
            """
        ]
    }

    private func item(_ listed: ListedBooking) -> HTML {
        """
        \(Link("\(listed.serviceName): \(listed.booking.kind.title.lowercased())", to: listed.booking.address))
        <div class="aa-facts govuk-body-s">\(listed.booking.status.tag) <span>\(listed.booking.whenWords(on: today))</span>\
        \(when(listed.booking.isTriageLate(on: today)) { Tag("Late", .red).html })</div>
        """
    }
}
