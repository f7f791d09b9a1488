import Casework
import Domain
import Hummingbird
import Markup

/// Throws away what was read.
enum DiscardImport {
    static let routes: [Route] = [
        .get("/imports/:import/discard", .importers) { visit in
            let reading = try await visit.waitingImport()
            return visit.page("Delete this import", in: .reports, back: reading.back(), view(visit, reading))
        },
        .post("/imports/:import/discard", .importers) { visit in
            _ = try await visit.posted()
            _ = try await visit.waitingImport()
            try await visit.casework.discard(visit.id("import"), by: visit.person)
            return visit.redirect(to: ("/imports/new" as WebAddress).saying(.discarded))
        },
    ]

    private static func view(_ visit: Visit, _ reading: Import) -> HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(Heading(.large, "Delete this import?", caption: "\(reading.name)"))
        <p class="govuk-body">What was read from \(reading.sourceInWords) and every correction of it will be gone. \
        You can import the report again.</p>
        \(visit.form(to: "/imports/\(reading.id)/discard", """
            \(ButtonGroup("\(Button("Delete the import", kind: .warning)) \(Link("Keep it", to: reading.address))"))
            """))
        </div></div>
        """
    }
}
