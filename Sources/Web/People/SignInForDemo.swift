import Casework
import Domain
import Hummingbird
import Markup

/// Signing in to the demonstration: by choosing one of its people.
enum SignInForDemo {
    static let routes: [Route] = [.post("/sign-in", .demo) { try await choose($0) }.paced(.signIn)]

    static func page(_ visit: Visit, wanted: WantedPage, error: String? = nil) async throws -> Response {
        let people = try await visit.casework.samplePeople()
        return visit.page(
            "Sign in", status: error == nil ? .ok : .unprocessableContent, failed: error != nil, view(people, wanted, error))
    }

    private static func choose(_ visit: Visit) async throws -> Response {
        let posted = try await visit.postedBeforeSignIn()
        let wanted = WantedPage(posted.text("then"))
        let people = try await visit.casework.samplePeople()
        guard let id = Person.ID(posted.text("person")), people.contains(where: { $0.person.id == id }) else {
            return try await page(visit, wanted: wanted, error: "Choose who you are")
        }
        return try await visit.signedIn(visit.casework.signInForDemo(as: id, agent: visit.agent), to: wanted)
    }

    private static func view(_ people: [SamplePerson], _ wanted: WantedPage, _ error: String?) -> HTML {
        let choices = people.map { Choice($0.person.id.description, "\($0.person.name)", hint: "\($0.what)") }
        return """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(ErrorSummary(error.map { [.init($0, field: "person")] } ?? []))
            \(Form(to: "/sign-in", hidden: ["then": wanted.field], """
                \(Radios("person", legend: .pageHeading("Who do you want to be?"), choices: choices,
                    hint: "This is a demonstration with invented people. Choose one to see what they see.", error: error))
                \(Button("Sign in"))
                """))
            </div></div>
            """
    }
}
