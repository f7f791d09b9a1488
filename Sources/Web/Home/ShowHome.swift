import Casework
import Domain
import Hummingbird
import Markup

/// What waits for the person.
enum ShowHome {
    static let routes: [Route] = [
        .get("/", .signedIn) { visit in
            let person = try visit.person
            let home = try await visit.reader.home(for: person)
            let invitations = WaitingInvitations(invitations: home.invitations, visit: visit)
            if home.isNewcomer { return visit.page("Home", in: .home, NewcomersHome(invitations: invitations, person: person).html) }
            let workingDays = try visit.ownOrganisation.holidays.workingDays
            return visit.page("Home", in: .home, view(home, invitations, person, today: visit.reader.today, workingDays))
        }
    ]

    private static func view(_ home: Home, _ invitations: WaitingInvitations, _ person: Person, today: Day, _ workingDays: WorkingDays)
        -> HTML
    {
        let waiting =
            imports(home.imports) + WaitingReports(home: home, today: today, workingDays: workingDays).sections
            + reports(home.toIssue) + drafts(home.toRecord)
            + WaitingQuestions.sections(home) + WaitingBookings(bookings: home.toTriage, today: today).sections
            + lists(home, person, today: today)
        let services: HTML = """
            \(Heading(.medium, home.services.total == 1 ? "Your service" : "Services"))
            \(home.services.items.isEmpty ? ServiceTable.none(for: person) : ServiceTable.view(home.services.items))
            \(when(home.services.pages > 1) { "<p class=\"govuk-body\">\(Link("See all services", to: "/services"))</p>" })
            """
        if home.isForReading { return "\(Heading(.large, "Overview"))\(invitations.sections)\(services)\(waiting)" }
        return """
            \(Heading(.large, "What waits for you"))
            \(invitations.sections)
            \(waiting)
            \(when(waiting.isEmpty && invitations.sections.isEmpty) { "<p class=\"govuk-body\">Nothing waits for you at the moment.</p>" })
            \(services)
            """
    }

    private static func lists(_ home: Home, _ person: Person, today: Day) -> [HTML] {
        [
            list(home.toCheck, "Evidence to check", ShowDesk.address) { .toCheck($0, by: person, today) },
            list(
                home.toDecide, "Waiting for your decision",
                "/actions?status=withLeadAssessor&status=mitigationProposed&status=roadmapProposed"
            ) { .toDecide($0, today) },
            list(home.returned, "More evidence needed", "/actions?status=evidenceReturned") { .returned($0, today) },
            list(home.toReview, "To review as a team", "/actions?status=toReview") { .due($0, today) },
            list(home.owned, "Your actions", "/actions?owner=\(person.id)") { .owned($0, today) },
            list(home.overdue, "Overdue", "/actions?overdue=yes") { .due($0, today) },
        ].compactMap(\.self)
    }

    /// Nothing where nothing waits.
    private static func list(
        _ slice: Slice<ListedAction>?, _ title: HTML, _ all: WebAddress, item: (ListedAction) -> WaitingItem
    ) -> HTML? {
        guard let slice, !slice.items.isEmpty else { return nil }
        let rest = slice.isCutOff || slice.total > slice.items.count
        return """
            <section class="aa-waiting">
            \(Heading(.medium, "\(title) (\(slice.totalInWords))"))
            <ul class="govuk-list govuk-list--spaced">\(slice.items.map(item))</ul>
            \(when(rest) { "<p class=\"govuk-body\">\(Link(slice.isCutOff ? "See all" : "See all \(slice.total)", to: all, about: "of “\(title)”"))</p>" })
            \(when(!rest && all == ShowDesk.address) { "<p class=\"govuk-body\">\(Link("Open the evidence desk", to: all))</p>" })
            </section>
            """
    }

    private static func imports(_ imports: Slice<Import>?) -> [HTML] {
        guard let imports, imports.total > 0 else { return [] }
        let links = imports.items.map { reading in
            Link("\(reading.details.service ?? reading.fileName ?? "A report without a name")", to: "/imports/\(reading.id)").html
        }
        return [
            """
            <section class="aa-waiting">
            \(Heading(.medium, "Imports to finish (\(imports.total))"))
            \(ItemList(links, style: .plain))
            \(when(imports.total > links.count) { "<p class=\"govuk-body\">\(Link("See all imports", to: "/imports/new"))</p>" })
            </section>
            """
        ]
    }

    private static func drafts(_ reports: [ListedReport]?) -> [HTML] {
        guard let reports, !reports.isEmpty else { return [] }
        let links = reports.map { Link("\($0.serviceName): \($0.title)", to: "/reports/\($0.id)/write").html }
        return [
            """
            <section class="aa-waiting">
            \(Heading(.medium, "Reports to write (\(reports.count))"))
            \(ItemList(links, style: .plain, spacing: .spaced))
            </section>
            """
        ]
    }

    private static func reports(_ reports: [ListedReport]?) -> [HTML] {
        guard let reports, !reports.isEmpty else { return [] }
        let shown = Array(reports.prefix(10))
        return [
            """
            \(ReportTable.view(shown, caption: "Reports to issue (\(reports.count))", showsService: true))
            \(when(reports.count > shown.count) { "<p class=\"govuk-body\">\(Link("See all reports", to: "/reports"))</p>" })
            """
        ]
    }
}
