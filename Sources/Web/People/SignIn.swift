import Casework
import Domain
import Hummingbird
import Logging
import Markup

/// Where everybody comes who has not signed in: to the ways of signing in that there are here, or in the demonstration to its people.
enum SignIn {
    static let routes: [Route] = [.get("/sign-in", .everyone) { try await show($0) }]

    private static func show(_ visit: Visit) async throws -> Response {
        let wanted = visit.wanted
        if visit.context.visitor != nil { return visit.redirect(to: wanted.address) }
        return visit.site.settings.isDemo
            ? try await SignInForDemo.page(visit, wanted: wanted) : page(visit, wanted: wanted)
    }

    /// With what was typed as an address for a link, and what is wrong with it.
    static func page(_ visit: Visit, wanted: WantedPage, typed: String? = nil, error: String? = nil) -> Response {
        visit.page(
            "Sign in", status: error == nil ? .ok : .unprocessableContent, failed: error != nil,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(ErrorSummary(error.map { [.init($0, field: "email")] } ?? []))
            \(Heading(.large, "Sign in"))
            \(ways(visit.site, wanted, typed, error))
            </div></div>
            """)
    }

    private static func ways(_ site: Site, _ wanted: WantedPage, _ typed: String?, _ error: String?) -> HTML {
        switch (site.signsInByProvider, site.signsInByEmail) {
        case (true, true):
            """
            \(byProvider(wanted))
            \(Heading(.medium, "If you do not have a work account here"))
            \(byEmail(wanted, typed, error, .secondary))
            """
        case (true, false): byProvider(wanted)
        case (false, true): byEmail(wanted, typed, error, .primary)
        case (false, false): askForLink
        }
    }

    private static func byProvider(_ wanted: WantedPage) -> HTML {
        """
        <p class="govuk-body">If you were invited, use the account with the email address the invitation came to.</p>
        \(LinkButton("Sign in with your work account", to: ("/sign-in/provider" as WebAddress).with("then", wanted.field)))
        """
    }

    private static func byEmail(_ wanted: WantedPage, _ typed: String?, _ error: String?, _ kind: ButtonKind) -> HTML {
        Form(
            to: "/sign-in/email", hidden: ["then": wanted.field],
            """
            <p class="govuk-body">You can get a link by email. It works once, for 15 minutes, in the browser you ask for it with.</p>
            \(TextInput("email", label: "Email address", value: typed, hint: "If you were invited, the address the invitation came to",
                error: error, kind: .email, width: .twoThirds, extra: ["autocomplete": "email", "spellcheck": "false"]))
            \(Button("Email me a link", kind: kind))
            """
        ).html
    }

    private static let askForLink: HTML = """
        <p class="govuk-body">You need a sign-in link. Each link works once, for 15 minutes.</p>
        <p class="govuk-body">Ask the people who run Assessment Actions in your organisation to send you one.</p>
        """
}

extension Visit {
    /// Takes the person on with a new session. The one that this browser had, of whomever, is over.
    func signedIn(_ begun: BegunSession, to wanted: WantedPage) async throws -> Response {
        if let visitor = context.visitor { try await casework.signOut(session: visitor.session) }
        context.logger.notice("signed in", metadata: ["person": "\(begun.person.id)", "route": "\(context.route)"])
        var response = redirect(to: wanted.address)
        response.setCookie(SessionCookie(site.settings).set(begun.token))
        if browserSecret != nil { response.setCookie(BrowserCookie(site.settings).clear()) }
        return response
    }
}
