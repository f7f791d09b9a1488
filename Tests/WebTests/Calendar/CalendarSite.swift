import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

/// A site whose service has a reassessment on Wednesday 8 April 2026, from 10am to 2pm.
struct CalendarSite: Sendable {
    let site: TestSite
    let booking: Booking

    var world: World { site.world }

    /// The path of a new address of the person's own, as the page shows it.
    func makeAddress(of service: Service? = nil, for person: Person) async throws -> String {
        let browser = try await site.browser(as: person)
        let form = try #require(try await browser.get("/calendar/addresses").form())
        let made = try await browser.submit(form, typing: ["service": service.map { "\($0.id)" } ?? ""])
        let address = try #require(made.calendarAddress)
        #expect(address.hasPrefix("\(site.settings.address)/calendar/feed/"))
        return String(address.dropFirst(site.settings.address.count))
    }

    /// What a calendar program gets.
    func calendar(at path: String) async throws -> Page { try await site.browser(as: nil).send(.get, path) }
}

extension Page {
    /// The address that the page shows to be copied.
    var calendarAddress: String? { tree?.withID("address")?.text }

    /// The lines of a calendar, unfolded.
    var calendarLines: [String] { body.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init) }
}

extension Engine {
    func withCalendar(_ body: @Sendable (CalendarSite) async throws -> Void) async throws {
        try await withSite { site in
            let booking = try await site.world.scheduleReassessment()
            try await body(CalendarSite(site: site, booking: booking))
        }
    }
}
