/// A request of a program, under the key that the program gave it so that it is carried out once.
public struct KeyedRequest: Hashable, Sendable {
    public let token: APIToken.ID
    public let key: String
    /// Of everything that was sent.
    public let fingerprint: String

    public init(token: APIToken.ID, key: String, fingerprint: String) {
        self.token = token
        self.key = key
        self.fingerprint = fingerprint
    }
}
