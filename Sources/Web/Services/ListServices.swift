import Casework
import Domain
import Hummingbird
import Markup

/// Every service the person may read.
enum ListServices {
    static let routes: [Route] = [
        .get("/services", .signedIn) { visit in
            let services = try await visit.reader.services(for: visit.person)
            return visit.page("Services", in: .services, view(services))
        }
    ]

    private static func view(_ services: [ListedService]) -> HTML {
        """
        \(Heading(.large, "Services"))
        \(services.isEmpty ? empty : table(services))
        """
    }

    private static let empty: HTML = """
        <p class="govuk-body">You are not in a service team or on a panel yet. A team lead or the assessments team can add you.</p>
        """

    private static func table(_ services: [ListedService]) -> HTML {
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
            }
        ).html
    }
}
