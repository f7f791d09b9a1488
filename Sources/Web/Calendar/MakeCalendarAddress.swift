import Casework
import Domain
import Hummingbird
import Markup

/// The secret addresses from which the person's own calendar fetches dates: makes them, lists them and takes them back.
enum MakeCalendarAddress {
    static let routes: [Route] = [
        .get("/calendar/addresses", .signedIn) { try await page($0) },
        .post("/calendar/addresses", .signedIn) { try await make($0) },
        .post("/calendar/addresses/:address/revoke", .signedIn) { visit in
            _ = try await visit.posted()
            try await visit.casework.revokeCalendarAddress(visit.id("address"), by: visit.person)
            return visit.redirect(to: ("/calendar/addresses" as WebAddress).saying(.calendarAddressRevoked))
        },
    ]

    private static func make(_ visit: Visit) async throws -> Response {
        let typed = try await visit.posted().text("service")
        let service = Service.ID(typed)
        guard service != nil || typed.isEmpty else { throw BrokenForm() }
        let token = try await visit.casework.makeCalendarAddress(of: service, by: visit.person)
        let name = try await services(visit).first { $0.id == service }?.service.name
        return made(visit, "\(visit.site.settings.address)/calendar/feed/\(token).ics", of: name)
    }

    private static func services(_ visit: Visit) async throws -> [ListedService] {
        try await visit.reader.services(for: visit.person)
    }
}

extension MakeCalendarAddress {
    private static func page(_ visit: Visit) async throws -> Response {
        let services = try await services(visit)
        let addresses = try await visit.reader.calendarAddresses(of: visit.person)
        return visit.page(
            "See these dates in your own calendar", in: .calendar, back: back.inLandmark,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "See these dates in your own calendar"))
            <p class="govuk-body">Make an address that Outlook, Google Calendar, Apple Calendar and others can subscribe to. They look for \
            changes by themselves.</p>
            \(WarningText("Whoever has the address can see the dates, so share it with nobody."))
            \(visit.form(to: "/calendar/addresses", fields(services)))
            \(when(!addresses.isEmpty) { list(addresses, services, visit) })
            </div></div>
            """)
    }

    private static func fields(_ services: [ListedService]) -> HTML {
        """
        \(Select(
            "service", label: .sized(.small, "Which dates?"),
            choices: [Choice("", "Everything in my calendar here")] + services.map { Choice("\($0.id)", "\($0.service.name)") },
            hint: "The address of one service has every open action of that service."))
        \(Button("Make an address"))
        """
    }

    private static func list(_ addresses: [CalendarAddress], _ services: [ListedService], _ visit: Visit) -> HTML {
        Table(
            caption: "Addresses that work", columns: [.init("Dates"), .init("Made"), .init("What you can do")],
            rows: addresses.map { address in
                let name = name(of: address, services)
                return [
                    "\(name)", "\(address.at.words)",
                    visit.form(
                        to: "/calendar/addresses/\(address.id)/revoke",
                        """
                        <button type="submit" class="aa-link-button">Stop this address\
                        <span class="govuk-visually-hidden"> for \(name), made \(address.at.words)</span></button>
                        """),
                ]
            }, frame: .stacking(labels: false)
        ).html
    }

    /// Whoever may not read the service any more gets nothing from its address.
    private static func name(of address: CalendarAddress, _ services: [ListedService]) -> String {
        guard let service = address.service else { return "Everything in my calendar" }
        return services.first { $0.id == service }?.service.name ?? "A service you cannot see any more"
    }

    /// The one time that the address can be seen. `service` is nil where it is for everything.
    private static func made(_ visit: Visit, _ address: String, of service: String?) -> Response {
        visit.page(
            "Your calendar address", in: .calendar,
            back: BackLink(to: "/calendar/addresses", "Back to calendar addresses").inLandmark,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "Your calendar address", caption: "\(service ?? "Everything in your calendar")"))
            \(TextArea("address", label: .sized(.small, "Calendar address"), value: address,
                hint: "You see it only now. Copy it before you leave this page.", rows: 3, extra: ["readonly": "", "spellcheck": "false"]))
            \(Heading(.medium, "How to subscribe"))
            \(ItemList([
                "In Outlook: Add calendar, then Subscribe from web",
                "In Google Calendar: Other calendars, then From URL",
                "In Apple Calendar: File, then New Calendar Subscription",
            ]))
            <p class="govuk-body">The address works until you stop it. Your calendar decides how often it looks for changes: usually every \
            few hours.</p>
            </div></div>
            """)
    }

    private static let back = BackLink(to: "/calendar", "Back to the calendar")
}
