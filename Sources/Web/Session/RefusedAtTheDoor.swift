import Casework
import Domain
import HTTPTypes
import Hummingbird
import Logging
import Markup

/// The pages of what is refused before any route is asked.
extension Visit {
    /// Only links of the site's own settings lead away from it: its name in the request is the one that is wrong.
    var notOurHost: Response {
        let address = WebAddress(site.settings.address) ?? "/"
        return page(
            "This address is not ours", status: .badRequest,
            """
            \(Heading(.large, "This site has another address"))
            <p class="govuk-body">The address you used is not one that Assessment Actions answers to.</p>
            <p class="govuk-body">\(Link("Go to \(site.settings.address)", to: address))</p>
            """)
    }

    func unknownMethod(_ unknown: KnownMethodsOnly.Unknown) -> Response {
        var response = page(
            "This request cannot be used here", status: .methodNotAllowed,
            """
            \(Heading(.large, "This request cannot be used here"))
            <p class="govuk-body">Nothing has changed. Pages can be read, and their forms sent.</p>
            <p class="govuk-body">\(Link("Go to the home page", to: "/"))</p>
            """)
        response.headers[.allow] = unknown.known.joined(separator: ", ")
        return response
    }

    /// What was typed into the form that came, if one did, is kept on the page.
    func tooOften(_ tooOften: TooOften) async -> Response {
        note("too many requests")
        let typed = request.method == .post ? await typedBeforeSignIn : Posted()
        var response = page(
            "You have tried too often", status: .tooManyRequests,
            """
            \(Heading(.large, "You have tried too often"))
            <p class="govuk-body">Wait \(tooOften.words) and try again.</p>
            \(KeptForm(visit: self, typed: typed)?.toSendLater)
            """)
        response.headers[.retryAfter] = String(tooOften.seconds)
        return response
    }

    /// Notes in the log that something was refused: which route, and who asked where somebody had signed in. Nothing else of the request.
    func note(_ refusal: String) {
        var metadata: Logger.Metadata = ["route": "\(context.route)", "method": "\(request.method.rawValue)"]
        if let visitor = context.visitor { metadata["person"] = "\(visitor.person.id)" }
        context.logger.notice("refused: \(refusal)", metadata: metadata)
    }
}
