import Casework
import Hummingbird

/// The cookie that a browser keeps from asking to sign in until it has signed in: whoever comes back with a link or from the provider
/// shows by it that they are the one who asked.
struct BrowserCookie {
    let name: String
    private let isSecure: Bool

    /// In seconds.
    static let limit = Int(max(Casework.linkLimit, Casework.providerLimit))

    init(_ settings: SiteSettings) {
        isSecure = settings.isSecure
        name = isSecure ? "__Host-sign-in" : "sign-in"
    }

    func set(_ secret: String) -> Cookie { cookie(secret, for: Self.limit) }

    func clear() -> Cookie { cookie("", for: 0) }

    private func cookie(_ value: String, for seconds: Int) -> Cookie {
        // Lax: the provider sends the browser back from another site.
        Cookie(name: name, value: value, maxAge: seconds, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}

extension Visit {
    /// What this browser keeps; nil where it has never asked, or too long ago.
    var browserSecret: String? {
        guard let secret = request.cookies[BrowserCookie(site.settings).name]?.value, secret.utf8.count == 43 else { return nil }
        return secret
    }

    /// Somebody asks to sign in. A browser that asks twice, in two tabs, can end either.
    func asking<Result>(_ ask: (_ browser: String) async throws -> Result) async throws -> (Result, Cookie) {
        let secret = browserSecret ?? casework.makeBrowserSecret()
        return (try await ask(secret), BrowserCookie(site.settings).set(secret))
    }
}
