import Casework
import Hummingbird
import Markup

/// A one-time sign-in link. Opening it changes nothing, so that a mail scanner that follows links does not use it up.
enum UseSignInLink {
    static let routes: [Route] = [
        .get("/sign-in/link/:token", .everyone) { show($0) },
        .post("/sign-in/link/:token", .everyone) { try await use($0) }.paced(.signIn),
    ]

    private static func show(_ visit: Visit) -> Response {
        visit.page(
            "Sign in",
            """
            \(Heading(.large, "Sign in to Assessment Actions"))
            <p class="govuk-body">This link works once.</p>
            \(Form(to: visit.here, .post, "\(Button("Sign in"))"))
            """)
    }

    private static func use(_ visit: Visit) async throws -> Response {
        let token = visit.context.parameters.get("token") ?? ""
        guard token.utf8.count <= 100 else { throw SignInRefusal.tooLate }
        let begun = try await visit.casework.signIn(link: token, browser: visit.browserSecret, agent: visit.agent)
        return try await visit.signedIn(begun, to: visit.wanted)
    }
}
