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
            \(section("To answer", listed[.requested] ?? [], none: "No request waits for an answer.", "Preferred dates", "Answer by") {
                [$0.preferred, $0.answerBy(today)]
            })
            \(section("To schedule", listed[.accepted] ?? [], none: "No accepted request waits for a date.", "Preferred dates", "Asked for") {
                [$0.preferred, "\($0.booking.request.askedOn.words)"]
            })
            \(section("Scheduled", scheduled, none: "No assessment is scheduled.", "When", "Panel") {
                ["\($0.booking.whenWords(on: today))", "\(($0.booking.schedule?.panel.count ?? 0).counted("assessor"))"]
            })
            """
    }

    /// A table of what each waits for, in the order in which it was asked for.
    private static func section(
        _ title: HTML, _ bookings: [ListedBooking], none: HTML, _ third: HTML, _ last: HTML, _ cells: (ListedBooking) -> [HTML]
    ) -> HTML {
        guard !bookings.isEmpty else { return "\(Heading(.medium, title))<p class=\"govuk-body\">\(none)</p>" }
        return Table(
            caption: "\(title) (\(bookings.count))", columns: [.init("Service"), .init("What"), .init(third), .init(last)],
            rows: bookings.map { listed in
                let kind = listed.booking.kind.title
                let link = Link("\(listed.serviceName)", to: listed.booking.address, about: "\(kind.lowercased())").html
                return Table.Row([link, "\(kind)"] + cells(listed))
            }, rowHeaders: .firstCell, frame: .stacking(labels: true)
        ).html
    }
}

extension ListedBooking {
    fileprivate func isEarlier(than other: ListedBooking) -> Bool {
        guard let one = booking.slot?.startInstant, let two = other.booking.slot?.startInstant, one != two else { return id < other.id }
        return one < two
    }

    fileprivate var preferred: HTML {
        ItemList(booking.request.preferred.map { "\($0.wordsWithWeekday)" }, style: .plain).html
    }

    fileprivate func answerBy(_ today: Day) -> HTML {
        guard let day = booking.request.triageBy else { return "No date" }
        return "\(day.words)\(when(booking.isTriageLate(on: today)) { " \(Tag("Late", .red))" })"
    }
}
