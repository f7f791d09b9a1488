import Casework
import Domain
import Hummingbird
import Markup

/// Asking for a sign-in link by e-mail. Nothing here tells whether an address is known: not the words, and not the time they take.
enum SignInByEmail {
    static let routes: [Route] = [
        .post("/sign-in/email", .signInByEmail) { try await ask($0) }.paced(.signIn),
        .get("/sign-in/sent", .signInByEmail) { $0.page("Check your email", sent($0)) },
    ]

    private static func ask(_ visit: Visit) async throws -> Response {
        let posted = try await visit.postedBeforeSignIn()
        let typed = posted.text("email")
        let wanted = WantedPage(posted.text("then"))
        guard let email = EmailAddress(typed) else {
            let error =
                typed.isEmpty ? "Enter your email address" : "Enter an email address in the correct format, like name@example.gov.uk"
            return SignIn.page(visit, wanted: wanted, typed: typed, error: error)
        }
        try await visit.site.limits.admit(.signInLink, "\(email)")
        let (_, cookie) = try await visit.asking { browser in
            let site = visit.site.settings.address
            visit.casework.mailSignInLink(to: email, browser: browser) { token in
                site + ("/sign-in/link/\(token)" as WebAddress).with("then", wanted.field).text
            }
        }
        var response = visit.redirect(to: "/sign-in/sent")
        response.setCookie(cookie)
        return response
    }

    private static func sent(_ visit: Visit) -> HTML {
        let reasons: [HTML] = [
            "It can take a few minutes. Look in your spam or junk folder too.",
            "Links go only to people who were invited, and to people whose organisation uses Assessment Actions.",
            "If you were invited, use the address the invitation came to.",
        ]
        let ofAccounts: HTML = "If you have signed in with a work account before, you get no links: sign in with that account."
        return """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "Check your email"))
            <p class="govuk-body">If you can sign in with the address you entered, a link is on its way to it.</p>
            <p class="govuk-body">Open the link in this browser. It works once, for 15 minutes.</p>
            \(Details("The email has not arrived", """
            \(ItemList(visit.site.signsInByProvider ? reasons + [ofAccounts] : reasons, style: .bullet, spacing: .spaced))
            <p class="govuk-body">\(Link("Ask for another link", to: "/sign-in"))</p>
            """))
            </div></div>
            """
    }
}
