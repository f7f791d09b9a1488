import Casework
import Domain
import Hummingbird
import Markup

/// What waits for the assessments team to answer or to schedule, and what is coming up.
enum ListBookings {
    static let address: WebAddress = "/bookings"

    static let routes: [Route] = [
        .get("/bookings", .holders(of: [.assessmentsTeam])) { visit in
            let bookings = try await visit.reader.bookings(for: visit.person, statuses: [.requested, .accepted, .scheduled])
            return visit.page("Bookings", in: .bookings, view(bookings, today: visit.reader.today))
        }
    ]

    private static func view(_ bookings: [ListedBooking], today: Day) -> HTML {
        let listed = Dictionary(grouping: bookings, by: \.booking.status)
        let scheduled = (listed[.scheduled] ?? []).sorted { $0.isEarlier(than: $1) }
        return """
            \(Heading(.large, "Bookings"))
            \(section("To answer", listed[.requested] ?? [], none: "No request waits for an answer.", last: "Answer by") { $0.answerBy(today) })
            \(section("To schedule", listed[.accepted] ?? [], none: "No accepted request waits for a date.", last: "Preferred dates") {
                ItemList($0.booking.request.preferred.map { "\($0.wordsWithWeekday)" }, style: .plain).html
            })
            \(section("Scheduled", scheduled, none: "No assessment is scheduled.", last: "When") { "\($0.booking.whenWords(on: today))" })
            """
    }

    private static func section(
        _ title: HTML, _ bookings: [ListedBooking], none: HTML, last: HTML, _ cell: (ListedBooking) -> HTML
    ) -> HTML {
        guard !bookings.isEmpty else { return "\(Heading(.medium, title))<p class=\"govuk-body\">\(none)</p>" }
        return Table(
            caption: "\(title) (\(bookings.count))", columns: [.init("Service"), .init("What"), .init("Asked for"), .init(last)],
            rows: bookings.map { listed in
                Table.Row([
                    Link("\(listed.serviceName)", to: listed.booking.address, about: "\(listed.booking.kind.title.lowercased())").html,
                    "\(listed.booking.kind.title)", "\(listed.booking.request.askedOn.words)", cell(listed),
                ])
            }, rowHeaders: .firstCell, frame: .stacking(labels: true)
        ).html
    }
}

extension ListedBooking {
    fileprivate func isEarlier(than other: ListedBooking) -> Bool {
        guard let one = booking.slot?.startInstant, let two = other.booking.slot?.startInstant, one != two else { return id < other.id }
        return one < two
    }

    fileprivate func answerBy(_ today: Day) -> HTML {
        guard let day = booking.request.triageBy else { return "No date" }
        return "\(day.words)\(when(booking.isTriageLate(on: today)) { " \(Tag("Late", .red))" })"
    }
}
