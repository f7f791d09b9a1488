import Casework
import HTTPTypes
import Hummingbird
import Logging
import Markup

/// The pages of whoever could not sign in: what is in the way, and what to do about it.
extension Visit {
    func notLetIn(_ refusal: SignInRefusal) -> Response {
        note("signing in: \(refusal)")
        return switch refusal {
        case .tooLate: startAgain
        case .noOrganisation:
            notLetIn(
                "Your organisation is not here yet",
                """
                <p class="govuk-body">You have shown who you are, but no organisation here uses your email domain, and nobody has invited \
                you.</p>
                <p class="govuk-body">Ask the service team or the assessments team you work with to invite you, at the email address you \
                signed in with. If you have another work address, sign in with that one.</p>
                """)
        case .disabled:
            notLetIn(
                "You cannot sign in any more",
                """
                <p class="govuk-body">An administrator of your organisation has ended your access.</p>
                <p class="govuk-body">If you still need it, ask them to give it back.</p>
                """)
        case .addressNotVouched:
            notLetIn(
                "Your work account does not confirm your email address",
                """
                <p class="govuk-body">We know people by their email address, so your work account must have one that your organisation \
                has confirmed.</p>
                <p class="govuk-body">Ask the people in your organisation who look after accounts to confirm it.</p>
                """)
        case .otherAccount:
            notLetIn(
                "Your email address belongs to another account",
                """
                <p class="govuk-body">Somebody has signed in with this email address from a different work account.</p>
                <p class="govuk-body">If that was you, sign in with the account you used before. If the address was somebody else’s, or \
                your account is new, ask an administrator of your organisation in Assessment Actions for help.</p>
                """)
        }
    }

    func notProven(_ unfinished: UnfinishedSignIn) -> Response {
        context.logger.warning("a sign-in with the provider was not finished", metadata: ["why": "\(unfinished.trouble)"])
        let wanted = WantedPage(unfinished.target)
        switch unfinished.trouble {
        case .codeRefused: return startAgain
        case .unreachable: return unreachable(wanted)
        case .notBelieved:
            return refused(
                "We could not confirm who you are",
                """
                <p class="govuk-body">What your work account told us could not be trusted, so you have not signed in.</p>
                \(tryAgain(wanting: wanted))
                """)
        }
    }

    /// To the provider again, with the page that was wanted. Who has an account there gets no link by e-mail instead.
    func tryAgain(wanting wanted: WantedPage) -> LinkButton {
        LinkButton("Try again", to: ("/sign-in/provider" as WebAddress).with("then", wanted.field))
    }

    private func unreachable(_ wanted: WantedPage) -> Response {
        var response = refused(
            "Your work account cannot be reached", status: .serviceUnavailable,
            """
            <p class="govuk-body">What checks who you are does not answer at the moment. Nothing is wrong with your account.</p>
            <p class="govuk-body">Try again in a few minutes.</p>
            \(tryAgain(wanting: wanted))
            <p class="govuk-body">If you report this, give the number \(context.number).</p>
            """)
        response.headers[.retryAfter] = "60"
        return response
    }

    private var startAgain: Response {
        let canAsk = site.signsInByProvider || site.signsInByEmail
        return refused(
            "You need to start signing in again", status: .gone,
            """
            <p class="govuk-body">You have not signed in. This happens when:</p>
            \(ItemList([
                "the link was used before", "it took too long: a link works for 15 minutes", "you began in another browser or a private window",
                "your browser does not keep cookies",
            ]))
            \(when(canAsk) { "\(LinkButton("Start again", to: "/sign-in"))" })
            \(when(!canAsk) { "<p class=\"govuk-body\">Ask the people who sent you the link for a new one.</p>" })
            """)
    }

    private func notLetIn(_ title: String, _ words: HTML) -> Response {
        // Who is signed in there is not asked again which account they mean.
        let other = Link("sign out of this one", to: "/sign-out")
        return refused(
            title,
            """
            \(words)
            \(when(site.signsInByProvider) { "<p class=\"govuk-body\">To use another work account, \(other) first.</p>" })
            <p class="govuk-body">\(Link("Sign in another way", to: "/sign-in"))</p>
            """)
    }

    private func refused(_ title: String, status: HTTPResponse.Status = .forbidden, _ words: HTML) -> Response {
        page(
            title, status: status,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "\(title)"))
            \(words)
            </div></div>
            """)
    }
}
