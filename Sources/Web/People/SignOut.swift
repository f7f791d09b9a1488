import Casework
import Domain
import HTTPTypes
import Hummingbird
import Logging
import Markup

/// Ends the session, here and in the database, and says so.
enum SignOut {
    static let routes: [Route] = [
        .get("/sign-out", .everyone) { await show($0) },
        .post("/sign-out", .signedIn) { try await signOut($0) },
        // Where the provider sends back to whoever signed out there too.
        .get("/signed-out", .everyone) { $0.page("Signed out", ended($0)) },
    ]

    private static func show(_ visit: Visit) async -> Response {
        guard visit.context.visitor == nil else { return visit.page("Sign out", ended(visit)) }
        let account = visit.site.signsInByProvider ? await visit.casework.endOfSession(returningTo: visit.returnAddress) : nil
        return visit.page("Signed out", ended(visit, account: workAccount(visit, account.flatMap { WebAddress($0) })))
    }

    private static func signOut(_ visit: Visit) async throws -> Response {
        _ = try await visit.posted()
        if let visitor = visit.context.visitor {
            try await visit.casework.signOut(session: visitor.session)
            visit.context.logger.notice("signed out", metadata: ["person": "\(visitor.person.id)"])
        }
        var response = visit.redirect(to: visit.site.settings.isDemo ? ("/sign-in" as WebAddress).saying(.signedOut) : "/sign-out")
        response.setCookie(SessionCookie(visit.site.settings).clear())
        // Pages that the browser keeps to go back to. Cookies are left to the line above: "cookies" would empty those of our neighbours too.
        response.headers["Clear-Site-Data"] = "\"cache\", \"storage\""
        return response
    }

    private static func workAccount(_ visit: Visit, _ address: WebAddress?) -> HTML {
        guard visit.site.signsInByProvider else { return "" }
        let words: HTML = """
            <p class="govuk-body">You may still be signed in to your work account. If other people use this computer, sign out there too.\
            </p>
            """
        return "\(words)\(when(address) { "<p class=\"govuk-body\">\(Link("Sign out of your work account", to: $0))</p>" })"
    }

    private static func ended(_ visit: Visit, account: HTML = "") -> HTML {
        let isOver = visit.context.visitor == nil
        let form = visit.form(to: "/sign-out", "\(Button("Sign out"))")
        return """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, isOver ? "You are signed out" : "Sign out of Assessment Actions"))
            \(account)
            \(when(isOver) { "<p class=\"govuk-body\">\(Link("Sign in again", to: "/sign-in"))</p>" })
            \(when(!isOver) { "<p class=\"govuk-body\">You are still signed in.</p>\(form)" })
            </div></div>
            """
    }
}

extension Visit {
    /// Where the provider sends the browser back to.
    fileprivate var returnAddress: String { site.settings.address + "/signed-out" }
}
