import Casework
import Domain
import Hummingbird
import Markup

/// Every service the person may read.
enum ListServices {
    static let routes: [Route] = [
        .get("/services", .signedIn) { visit in
            let person = try visit.person
            let page = visit.query("page").flatMap { Int($0) } ?? 1
            let services = try await visit.reader.services(for: person, page: page)
            let title = services.pages > 1 ? "Services (page \(services.page) of \(services.pages))" : "Services"
            return visit.page(title, in: .services, view(services, for: person))
        }
    ]

    private static func view(_ services: Slice<ListedService>, for person: Person) -> HTML {
        let mayAdd = person.roles.contains(.assessmentsTeam)
        return """
            \(Heading(.large, "Services"))
            \(when(mayAdd) { "<p class=\"govuk-body\">\(Link("Add a service", to: "/services/new"))</p>" })
            \(services.items.isEmpty ? ServiceTable.none(for: person) : ServiceTable.view(services.items))
            \(Pagination(page: services.page, of: services.pages, at: "/services"))
            """
    }
}

/// Services as a table.
enum ServiceTable {
    /// What is said where there is none. Who reads the whole organisation need not be added to any.
    static func none(for person: Person) -> HTML {
        if person.readsWholeOrganisation { return "<p class=\"govuk-body\">There are no services yet.</p>" }
        return """
            <p class="govuk-body">You are not in a service team or on a panel yet. A team lead or the assessments team can add you.</p>
            """
    }

    static func view(_ services: [ListedService]) -> HTML {
        Table(
            caption: "Services, by name", captionSize: .hidden,
            columns: [
                .init("Service"), .init("Phase"), .init("Latest assessment"), .init("Overall"), .init("Open actions", .numeric),
                .init("Overdue", .numeric),
            ],
            rows: services.map { listed in
                [
                    Link("\(listed.service.name)", to: "/services/\(listed.id)").html, "\(listed.service.phase?.title ?? "Not set")",
                    "\(listed.assessedOn?.words ?? "None")", listed.overall?.tag ?? "Not rated",
                    "\(listed.openActions)", "\(listed.overdueActions)",
                ]
            }, frame: .stacking(labels: true)
        ).html
    }
}
