import Casework
import Domain
import Hummingbird
import Markup

/// A service that no report has named yet.
enum AddService {
    static let routes: [Route] = [
        .get("/services/new", .holders(of: [.assessmentsTeam])) { show($0) },
        .post("/services/new", .holders(of: [.assessmentsTeam])) { try await add($0) },
    ]

    private static func show(_ visit: Visit, typed: Posted = Posted(), error: String? = nil) -> Response {
        visit.page(
            "Add a service", in: .services, status: error == nil ? .ok : .unprocessableContent,
            back: BackLink(to: "/services", "Back to services").inLandmark, failed: error != nil, view(visit, typed, error))
    }

    private static func add(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        guard let name = posted.words("name"), name.text.count <= 200 else {
            return show(visit, typed: posted, error: "Enter the name of the service, in 200 characters or fewer")
        }
        do {
            let service = try await visit.casework.createService(
                name: name, provider: posted.words("provider"), phase: Phase(rawValue: posted.text("phase")), by: visit.person)
            return visit.redirect(to: "/services/\(service.id)")
        } catch Failure.invalid(let problems) {
            return show(visit, typed: posted, error: problems.first?.message ?? "Enter another name")
        }
    }

    private static func view(_ visit: Visit, _ typed: Posted, _ error: String?) -> HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(ErrorSummary(error.map { [.init($0, field: "name")] } ?? []))
        \(Heading(.large, "Add a service"))
        \(visit.form(to: "/services/new", """
            \(TextInput("name", label: "Name of the service", value: typed.text("name"), error: error))
            \(TextInput("provider", label: "Provided by (optional)", value: typed.text("provider"),
                hint: "The part of the department, or the partner body"))
            \(Select("phase", label: "Phase", choices: [Choice("", "Not set")] + Phase.allCases.map { Choice($0.rawValue, "\($0.title)") },
                chosen: typed.text("phase")))
            \(Button("Add service"))
            """))
        </div></div>
        """
    }
}
