import Casework
import Domain
import Hummingbird
import Markup

/// Every service the person may read.
enum ListServices {
    static let routes: [Route] = [
        .get("/services", .signedIn) { visit in
            let person = try visit.person
            let services = try await visit.reader.services(for: person)
            return visit.page("Services", in: .services, view(services, mayAdd: person.roles.contains(.assessmentsTeam)))
        }
    ]

    private static func view(_ services: [ListedService], mayAdd: Bool) -> HTML {
        """
        \(Heading(.large, "Services"))
        \(when(mayAdd) { "<p class=\"govuk-body\">\(Link("Add a service", to: "/services/new"))</p>" })
        \(services.isEmpty ? empty : ServiceTable.view(services))
        """
    }

    private static let empty: HTML = """
        <p class="govuk-body">You are not in a service team or on a panel yet. A team lead or the assessments team can add you.</p>
        """
}

/// Services as a table.
enum ServiceTable {
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
