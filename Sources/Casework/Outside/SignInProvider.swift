public import Domain

/// An OpenID provider that tells us who somebody is. Throws `SignInProvider.Trouble`.
public struct SignInProvider: Sendable {
    /// The name it gives itself, as it stands in what it signs. Nil where it has none to compare with.
    public let issuer: String?
    /// Where the browser is sent to be asked who it is.
    public let authorisation: @Sendable (AskedSignIn) async throws -> String
    /// What the provider says of whoever came back with that code. The code works once.
    public let identity: @Sendable (_ code: String, _ asked: AskedSignIn) async throws -> ProvenIdentity
    /// Where the browser is sent to be signed out there too, and from there back to `returnAddress`. Nil where the provider knows no such
    /// thing, or cannot be reached.
    public let endOfSession: @Sendable (_ returnAddress: String) async -> String?

    public init(
        issuer: String? = nil,
        authorisation: @escaping @Sendable (AskedSignIn) async throws -> String,
        identity: @escaping @Sendable (_ code: String, _ asked: AskedSignIn) async throws -> ProvenIdentity,
        endOfSession: @escaping @Sendable (_ returnAddress: String) async -> String?
    ) {
        self.issuer = issuer
        self.authorisation = authorisation
        self.identity = identity
        self.endOfSession = endOfSession
    }

    public enum Trouble: Error, Hashable, Sendable {
        /// It does not answer, or answers what nobody can use. The words are for the log.
        case unreachable(String)
        /// What it said of the person is not to be believed: forged, expired, for somebody else, or said before. For the log.
        case notBelieved(String)
        /// It turned the code down: used, too old, or never given.
        case codeRefused(String)
    }
}

/// One sign-in that was begun and is expected back once. Secrets of 256 bits of chance, in base64url.
public struct AskedSignIn: Hashable, Sendable {
    /// Comes back in the address.
    public let state: String
    /// Comes back inside what the provider signs.
    public let nonce: String
    /// Of PKCE (RFC 7636): only whoever began can end it.
    public let verifier: String
    /// Our own address that the browser comes back to.
    public let returnAddress: String

    public init(state: String, nonce: String, verifier: String, returnAddress: String) {
        self.state = state
        self.nonce = nonce
        self.verifier = verifier
        self.returnAddress = returnAddress
    }
}

/// Who somebody is, as a provider vouches for it.
public struct ProvenIdentity: Hashable, Sendable {
    /// Issuer and subject name one account for ever; e-mail addresses are handed on.
    public let issuer: String
    public let subject: String
    /// Nil where the provider gives none, or does not vouch that it is theirs.
    public let email: EmailAddress?
    /// As people call them; nil where the provider does not say.
    public let name: String?
    /// Names or identifiers of the groups they are in. Nil where the provider says nothing of groups, or not all of them.
    public let groups: Set<String>?

    public init(issuer: String, subject: String, email: EmailAddress?, name: String?, groups: Set<String>?) {
        self.issuer = issuer
        self.subject = subject
        self.email = email
        self.name = name
        self.groups = groups
    }
}
