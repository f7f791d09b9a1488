/// Who we are to an S3 server.
public struct S3Keys: Hashable, Sendable {
    let id: String
    let secret: Secret
    /// With keys that end after a while.
    let session: Secret?

    public init(id: String, secret: Secret, session: Secret? = nil) {
        (self.id, self.secret, self.session) = (id, secret, session)
    }
}
