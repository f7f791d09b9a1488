import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// One booking: how it stands, what was asked for, when and before whom it is held, and all that happened to it.
enum ShowBooking {
    static let routes: [Route] = [
        .get("/bookings/:booking", .signedIn) { visit in
            let record = try await visit.bookingRecord()
            return visit.page(record.title, in: record.section, back: breadcrumbs(record), view(record, visit))
        }
    ]

    private static func breadcrumbs(_ record: BookingRecord) -> HTML {
        Breadcrumbs([
            .init("Services", to: "/services"), .init("\(record.service.name)", to: "/services/\(record.service.id)"),
            .init("\(record.booking.kind.title)"),
        ]).html
    }

    private static func view(_ record: BookingRecord, _ visit: Visit) -> HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(Heading(.large, "\(record.booking.kind.title)", caption: "\(record.service.name)"))
        <p class="govuk-body aa-tags">\(record.booking.status.tag)</p>
        \(BookingSituation(record: record).html)
        \(BookingSteps(record: record, visit: visit).html)
        \(BookedDay(record: record).html)
        \(RequestFacts(record: record).html)
        \(Heading(.medium, "History"))
        \(HistoryTimeline.view(record.history, details: record.panel))
        </div></div>
        """
    }
}

extension Visit {
    /// The booking in the address. Throws `Failure.notFound` where the person may not read it.
    func bookingRecord() async throws -> BookingRecord { try await reader.booking(id("booking"), for: person) }
}

extension BookingRecord {
    /// "Reassessment, Renew a canal mooring licence"
    var title: String { "\(booking.kind.title), \(service.name)" }

    /// The assessments team works from its list; everybody else comes from the service.
    var section: Visit.Section { actor.holds(anyOf: [.assessmentsTeam]) ? .bookings : .services }

    /// Who changed the booking last, and how: for whoever was about to change it too.
    var latestChange: String {
        let check = "Check what is new, then try again"
        guard let line = history.first, case .booking(_, let event) = line.entry.what else { return "This booking has changed. \(check)" }
        return "\(line.personName ?? "Somebody") \(event.words) after you opened this page. \(check)"
    }
}
