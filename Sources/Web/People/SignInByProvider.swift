import Casework
import Domain
import Foundation
import Hummingbird
import Markup

/// The way to the provider that knows who somebody is, and back.
enum SignInByProvider {
    static let routes: [Route] = [
        .get("/sign-in/provider", .signInByProvider) { try await leave($0) }.paced(.signIn),
        // Whoever comes back was counted when they set out, and nobody else gets further than their state.
        .get("/sign-in/callback", .signInByProvider) { try await comeBack($0) },
    ]

    private static func leave(_ visit: Visit) async throws -> Response {
        // With single sign-on nobody would be asked anything on the way: another site cannot begin it, only the person.
        if let from = visit.request.headers["Sec-Fetch-Site"], from == "cross-site" || from == "same-site" {
            return visit.redirect(to: ("/sign-in" as WebAddress).with("then", visit.wanted.field))
        }
        let (address, cookie) = try await visit.asking { browser in
            try await visit.casework.beginSignIn(
                browser: browser, target: visit.wanted.address.text, returningTo: visit.returnAddress)
        }
        guard let provider = WebAddress(address) else {
            throw UnfinishedSignIn(.unreachable("its address for signing in is none"), target: visit.wanted.address.text)
        }
        var response = visit.redirect(to: provider)
        response.setCookie(cookie)
        return response
    }

    private static func comeBack(_ visit: Visit) async throws -> Response {
        let reply = visit.queryFields
        let state = reply.text("state")
        guard let browser = visit.browserSecret, !state.isEmpty, state.utf8.count <= 100 else { throw SignInRefusal.tooLate }
        guard !reply.has("error") else { return try await giveUp(visit, state: state, browser: browser, error: reply.text("error")) }
        let begun = try await visit.casework.finishSignIn(
            ProviderReply(state: state, code: reply.text("code"), issuer: reply.has("iss") ? reply.text("iss") : nil),
            browser: browser, returningTo: visit.returnAddress, agent: visit.agent)
        return try await visit.signedIn(begun, to: WantedPage(begun.target))
    }

    /// The provider did not sign anybody in. Only whoever asked learns that here: anybody can write such an address.
    private static func giveUp(_ visit: Visit, state: String, browser: String, error: String) async throws -> Response {
        let target = try await visit.casework.giveUpSignIn(state: state, browser: browser)
        guard ownDecisions.contains(error) else {
            let known = faults.first { $0 == error }
            throw UnfinishedSignIn(.unreachable("it sent somebody back with \(known ?? "an error unknown here")"), target: target)
        }
        return visit.page(
            "You have not signed in", status: .forbidden,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "You have not signed in"))
            <p class="govuk-body">You or your organisation did not let your work account be used here.</p>
            <p class="govuk-body">If you did not mean to stop, try again. If your organisation does not allow it, ask the people there who \
            look after accounts.</p>
            \(visit.tryAgain(wanting: WantedPage(target)))
            </div></div>
            """)
    }

    /// What the person, or whoever looks after their account, decided (RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6).
    private static let ownDecisions: Set = [
        "access_denied", "login_required", "interaction_required", "consent_required", "account_selection_required",
    ]
    private static let faults: Set = [
        "server_error", "temporarily_unavailable", "invalid_request", "unauthorized_client", "unsupported_response_type", "invalid_scope",
    ]
}

extension Visit {
    /// Where the provider sends the browser back to.
    fileprivate var returnAddress: String { site.settings.address + "/sign-in/callback" }
}
