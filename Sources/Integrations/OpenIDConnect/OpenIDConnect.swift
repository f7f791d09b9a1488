public import Casework
public import Foundation

extension SignInProvider {
    /// Asks one provider of OpenID Connect: authorisation code with PKCE, an ID token that is checked, and what it says at its address
    /// for user information where the token leaves something out. Nothing is fetched before somebody signs in.
    ///
    /// `note` is told what an operator should know and no page says; never who signed in.
    public static func openIDConnect(
        _ settings: OpenIDSettings, fetch: @escaping OpenIDFetch, now: @escaping @Sendable () -> Date = { Date() },
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) -> SignInProvider {
        let provider = OpenIDProvider(settings: settings, fetch: fetch, now: now, note: note)
        return SignInProvider(
            issuer: settings.issuer.description,
            authorisation: { try await provider.authorisation(of: $0) },
            identity: { code, asked in try await provider.identity(provenBy: code, asked) },
            endOfSession: { returnAddress in
                do {
                    return try await provider.endOfSession(returningTo: returnAddress)
                } catch {
                    note("The sign-in provider was not asked to sign anybody out: \(error)")
                    return nil
                }
            })
    }
}

/// Sends one request and gives the whole answer, whatever its status: `OutgoingHTTP.send`. Follows no redirect.
public typealias OpenIDFetch = @Sendable (OutgoingRequest) async throws -> OutgoingAnswer
