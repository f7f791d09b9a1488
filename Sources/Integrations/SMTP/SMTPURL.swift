/// Where a mail server listens and how we name ourselves to it: `smtp://user:password@host:port`, or `smtps://…` where TLS comes first.
public struct SMTPURL: Hashable, Sendable {
    let host: String
    let port: Int
    let security: Security
    let credentials: Credentials?

    enum Security: Hashable, Sendable {
        /// From the first byte on.
        case implicit
        /// By STARTTLS, or not at all.
        case required
        /// By STARTTLS where the server offers it.
        case offered
        /// Nobody is on the line: it is this machine itself.
        case none
    }

    struct Credentials: Hashable, Sendable {
        let user: String
        let password: Secret
    }

    /// Nil for anything else. Without a port it is 25, or 465 for `smtps`.
    public init?(_ text: String) {
        guard let url = CurlURL(text, schemes: ["smtp", "smtps"]), ["", "/"].contains(url.path), url.query == nil else { return nil }
        switch (url.user, url.password) {
        case (nil, nil): credentials = nil
        case (let user?, let password?) where SMTPURL.areSayable(user, password):
            credentials = Credentials(user: user, password: Secret(password))
        case _: return nil
        }
        (host, port) = (url.host, url.port)
        security =
            switch url.scheme {
            case "smtps": .implicit
            case _ where url.isLoopback: .none
            case _: credentials == nil ? .offered : .required
            }
    }

    /// What can be written, for whoever wrote something else.
    public static let rule = "give smtp://USER:PASSWORD@HOST:PORT or smtps://…, with %40 for @ and the like in the user's name and password"

    private static func areSayable(_ texts: String...) -> Bool {
        texts.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } }
    }
}

extension SMTPURL: CustomStringConvertible {
    public var description: String { place(credentials.map { "\($0.user):\($0.password)@" } ?? "") }

    /// As libcurl wants it: credentials are said apart.
    var bare: String { place("") }

    private func place(_ credentials: String) -> String {
        "\(security == .implicit ? "smtps" : "smtp")://\(credentials)\(host):\(port)"
    }
}
