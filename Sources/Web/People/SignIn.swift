import Casework
import Domain
import Hummingbird
import Markup

/// Signing in: in the demonstration by choosing a person, otherwise with a link that an operator makes.
enum SignIn {
    static let routes: [Route] = [
        .get("/sign-in", .everyone) { try await show($0) },
        .post("/sign-in", .demo) { try await choose($0) }.paced(.signIn),
    ]

    private static func show(_ visit: Visit, error: String? = nil, then: String? = nil) async throws -> Response {
        let then = then ?? visit.query("then")
        if visit.context.visitor != nil { return visit.redirect(to: target(then)) }
        guard visit.site.settings.isDemo else { return visit.page("Sign in", askForLink) }
        let people = try await visit.casework.samplePeople()
        return visit.page(
            "Sign in", status: error == nil ? .ok : .unprocessableContent, failed: error != nil, view(people, then: then, error: error))
    }

    private static func choose(_ visit: Visit) async throws -> Response {
        let posted = try await visit.postedBeforeSignIn()
        let people = try await visit.casework.samplePeople()
        guard let id = Person.ID(posted.text("person")), people.contains(where: { $0.person.id == id }) else {
            return try await show(visit, error: "Choose who you are", then: posted.text("then"))
        }
        let begun = try await visit.casework.signInForDemo(as: id, agent: visit.agent)
        return visit.signedIn(begun.token, to: target(posted.text("then")))
    }

    /// Only ever a page of this site.
    private static func target(_ text: String?) -> WebAddress {
        guard let address = text.flatMap({ WebAddress($0) }), address.isOwnPath else { return "/" }
        return address
    }

    private static func view(_ people: [SamplePerson], then: String?, error: String?) -> HTML {
        let choices = people.map { Choice($0.person.id.description, "\($0.person.name)", hint: "\($0.what)") }
        return """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(ErrorSummary(error.map { [.init($0, field: "person")] } ?? []))
            \(Form(to: "/sign-in", hidden: ["then": then], """
                \(Radios("person", legend: .pageHeading("Who do you want to be?"), choices: choices,
                    hint: "This is a demonstration with invented people. Choose one to see what they see.", error: error))
                \(Button("Sign in"))
                """))
            </div></div>
            """
    }

    private static let askForLink: HTML = """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(Heading(.large, "Sign in"))
        <p class="govuk-body">You need a sign-in link. Each link works once, for 15 minutes.</p>
        <p class="govuk-body">Ask the people who run Assessment Actions in your organisation to send you one.</p>
        </div></div>
        """
}

extension Visit {
    /// Takes the person on with a new session.
    func signedIn(_ token: String, to address: WebAddress) -> Response {
        var response = redirect(to: address)
        response.setCookie(SessionCookie(site.settings).set(token))
        return response
    }
}
