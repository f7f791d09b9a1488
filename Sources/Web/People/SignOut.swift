import Casework
import Hummingbird
import Markup

/// Ends the session, here and in the database.
enum SignOut {
    static let routes: [Route] = [.post("/sign-out", .signedIn) { try await signOut($0) }]

    private static func signOut(_ visit: Visit) async throws -> Response {
        _ = try await visit.posted()
        if let visitor = visit.context.visitor { try await visit.casework.signOut(session: visitor.session) }
        var response = visit.redirect(to: ("/sign-in" as WebAddress).saying(.signedOut))
        response.setCookie(SessionCookie(visit.site.settings).clear())
        // Pages that the browser keeps to go back to. Cookies are left to the line above: "cookies" would empty those of our neighbours too.
        response.headers["Clear-Site-Data"] = "\"cache\", \"storage\""
        return response
    }
}
